import { openComplaint } from "@/domain/complaints/open";
import { ComplaintText } from "@/domain/complaints/schema";
import { LIMITS } from "@/domain/limits";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Object to completed care, within 48 hours of its end.",
    limit: LIMITS.booking,
    params: Id,
    body: ComplaintText,
  },
  ({ ctx, params, body }) => openComplaint(ctx, params.id, body),
);
