import { OwnPet } from "@/domain/pets/answers";
import { archivePet } from "@/domain/pets/archive";
import { petOf } from "@/domain/pets/queries";
import { PetFacts } from "@/domain/pets/schema";
import { updatePet } from "@/domain/pets/update";
import { Id, route } from "@/lib/route";
import { Named } from "@/lib/route/answer-shapes";

export const GET = route(
  { as: "user", summary: "One of your animals.", params: Id, answer: OwnPet },
  ({ ctx, params }) => petOf(ctx, params.id),
);
export const PUT = route(
  { as: "user", summary: "Describe an animal anew.", params: Id, body: PetFacts, answer: Named },
  ({ ctx, params, body }) => updatePet(ctx, params.id, body),
);
export const DELETE = route(
  { as: "user", summary: "Take an animal off your list; past bookings keep it.", params: Id, answer: Named },
  ({ ctx, params }) => archivePet(ctx, params.id),
);
