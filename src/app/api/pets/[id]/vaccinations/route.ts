import { NewVaccination } from "@/domain/pets/schema";
import { addVaccination } from "@/domain/pets/vaccinations";
import { Named } from "@/lib/http/response-schemas";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Note a vaccination of one of your animals; one of the same kind is replaced.",
    params: Id,
    body: NewVaccination,
    response: Named,
  },
  ({ ctx, params, body }) => addVaccination(ctx, params.id, body),
);
