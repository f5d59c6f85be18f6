import { z } from "zod";
import { PetSize, Species } from "@/generated/prisma/enums";

/** What an owner sees of their own animal: all its fields. */
export const OwnPet = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  species: z.enum(Species),
  size: z.enum(PetSize).nullable(),
  breed: z.string().nullable(),
  birthYear: z.int().nullable(),
  notes: z.string().nullable(),
  medical: z.string().nullable(),
});
export type OwnPet = z.infer<typeof OwnPet>;
