import { OfVaccination } from "@/domain/pets/schema";
import { removeVaccination } from "@/domain/pets/vaccinations";
import { Named } from "@/lib/http/response-schemas";
import { route } from "@/lib/route";

export const DELETE = route(
  {
    as: "user",
    summary: "Take a vaccination off the card of one of your animals.",
    params: OfVaccination,
    response: Named,
  },
  ({ ctx, params }) => removeVaccination(ctx, params.id, params.vaccinationId),
);
