import { EndedPerson } from "@/domain/admin/responses";
import { AdminReason } from "@/domain/admin/schema";
import { erasePerson } from "@/domain/privacy/erase";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    summary: "Erase an account for good.",
    params: Id,
    body: AdminReason,
    response: EndedPerson,
  },
  ({ ctx, params, body }) => erasePerson(ctx, params.id, body),
);
