import { z } from "zod";
import { addPet } from "@/domain/pets/pets";
import { listPets } from "@/domain/pets/queries";
import { OwnPet } from "@/domain/pets/responses";
import { PetInput } from "@/domain/pets/schema";
import { Named } from "@/lib/http/response-schemas";
import { route } from "@/lib/route";

export const GET = route({ as: "user", summary: "Your animals.", response: z.array(OwnPet) }, ({ ctx }) =>
  listPets(ctx),
);
export const POST = route({ as: "user", summary: "Add an animal.", body: PetInput, response: Named }, ({ ctx, body }) =>
  addPet(ctx, body),
);
