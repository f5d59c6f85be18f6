import { decideComplaint } from "@/domain/complaints/decide";
import { DecidedComplaint } from "@/domain/complaints/responses";
import { ComplaintDecision } from "@/domain/complaints/schema";
import { Id, route } from "@/lib/route";

/** `id` is the booking's: it has at most one complaint. */
export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    summary: "End the complaint about a booking (its id): pay out, or refund a part or all.",
    params: Id,
    body: ComplaintDecision,
    response: DecidedComplaint,
  },
  ({ ctx, params, body }) => decideComplaint(ctx, params.id, body),
);
