import { replyToComplaint } from "@/domain/complaints/open";
import { ComplaintText } from "@/domain/complaints/schema";
import { LIMITS } from "@/domain/limits";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "The caregiver's side of an open complaint, once.",
    limit: LIMITS.booking,
    params: Id,
    body: ComplaintText,
  },
  ({ ctx, params, body }) => replyToComplaint(ctx, params.id, body),
);
