import { suspendPerson } from "@/domain/admin/people";
import { EndedPerson } from "@/domain/admin/responses";
import { AdminReason } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    summary: "Suspend somebody: what they have open ends or waits for an admin.",
    params: Id,
    body: AdminReason,
    response: EndedPerson,
  },
  ({ ctx, params, body }) => suspendPerson(ctx, params.id, body),
);
