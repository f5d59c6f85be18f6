import { decideComplaint } from "@/domain/admin/decide-complaint";
import { ComplaintDecision } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

/** `id` is the booking's: it has at most one complaint. */
export const POST = route({ as: "ADMIN", params: Id, body: ComplaintDecision }, ({ ctx, params, body }) =>
  decideComplaint(ctx, params.id, body),
);
