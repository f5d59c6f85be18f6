import { archivePet } from "@/domain/pets/archive";
import { petOf } from "@/domain/pets/queries";
import { PetFacts } from "@/domain/pets/schema";
import { updatePet } from "@/domain/pets/update";
import { Id, route } from "@/lib/route";

export const GET = route({ as: "user", params: Id }, ({ ctx, params }) => petOf(ctx, params.id));
export const PUT = route({ as: "user", params: Id, body: PetFacts }, ({ ctx, params, body }) =>
  updatePet(ctx, params.id, body),
);
export const DELETE = route({ as: "user", params: Id }, ({ ctx, params }) => archivePet(ctx, params.id));
