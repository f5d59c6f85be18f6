import { archivePet, updatePet } from "@/domain/pets/pets";
import { getPet } from "@/domain/pets/queries";
import { OwnPet } from "@/domain/pets/responses";
import { PetInput } from "@/domain/pets/schema";
import { Named } from "@/lib/http/response-schemas";
import { Id, route } from "@/lib/route";

export const GET = route(
  { as: "user", summary: "One of your animals.", params: Id, response: OwnPet },
  ({ ctx, params }) => getPet(ctx, params.id),
);
export const PUT = route(
  { as: "user", summary: "Change an animal's description.", params: Id, body: PetInput, response: Named },
  ({ ctx, params, body }) => updatePet(ctx, params.id, body),
);
export const DELETE = route(
  { as: "user", summary: "Take an animal off your list; past bookings keep it.", params: Id, response: Named },
  ({ ctx, params }) => archivePet(ctx, params.id),
);
