import { addPersonNote } from "@/domain/admin/person-file";
import { NewPersonNote } from "@/domain/admin/schema";
import { Named } from "@/lib/http/response-schemas";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Add a note about a person that admins read.",
    params: Id,
    body: NewPersonNote,
    response: Named,
  },
  ({ ctx, params, body }) => addPersonNote(ctx, params.id, body),
);
