import { restorePerson } from "@/domain/admin/people";
import { RestoredPerson } from "@/domain/admin/responses";
import { AdminReason } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    summary: "Give somebody their rights back.",
    params: Id,
    body: AdminReason,
    response: RestoredPerson,
  },
  ({ ctx, params, body }) => restorePerson(ctx, params.id, body),
);
