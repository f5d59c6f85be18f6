import { addPet } from "@/domain/pets/add";
import { petsOf } from "@/domain/pets/queries";
import { PetFacts } from "@/domain/pets/schema";
import { route } from "@/lib/route";

export const GET = route({ as: "user" }, ({ ctx }) => petsOf(ctx));
export const POST = route({ as: "user", body: PetFacts }, ({ ctx, body }) => addPet(ctx, body));
