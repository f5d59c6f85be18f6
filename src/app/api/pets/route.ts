import { z } from "zod";
import { addPet } from "@/domain/pets/add";
import { OwnPet } from "@/domain/pets/answers";
import { petsOf } from "@/domain/pets/queries";
import { PetFacts } from "@/domain/pets/schema";
import { route } from "@/lib/route";
import { Named } from "@/lib/route/answer-shapes";

export const GET = route({ as: "user", summary: "Your animals.", answer: z.array(OwnPet) }, ({ ctx }) => petsOf(ctx));
export const POST = route({ as: "user", summary: "Add an animal.", body: PetFacts, answer: Named }, ({ ctx, body }) =>
  addPet(ctx, body),
);
