import { RetriedRefund } from "@/domain/admin/responses";
import { ProposalApproval } from "@/domain/admin/schema";
import { approveProposal } from "@/domain/complaints/approve-proposal";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    summary: "Approve another admin's refund or decision above the limit; it happens now.",
    ...{ params: Id, body: ProposalApproval, response: RetriedRefund },
  },
  ({ ctx, params, body }) => approveProposal(ctx, params.id, body),
);
