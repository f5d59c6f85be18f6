import { rejectProposal } from "@/domain/admin/proposals";
import { ProposalRejection } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    summary: "Reject another admin's refund or decision above the limit; nothing is given back.",
    ...{ params: Id, body: ProposalRejection },
  },
  ({ ctx, params, body }) => rejectProposal(ctx, params.id, body),
);
