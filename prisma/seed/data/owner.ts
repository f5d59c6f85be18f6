import type { PetFacts } from "@/domain/pets/schema";
import type { Locale } from "@/generated/prisma/enums";

/** Somebody in town with animals. Their e-mail address is `key`@tailtribe.test. */
export interface OwnerData {
  key: string;
  name: string;
  locale: Locale;
  weeks: number;
  /** "Street 1, 9000 Gent". */
  address: string;
  /** Whom to call when they cannot be reached. */
  emergency: string;
  vet: string;
  pets: PetFacts[];
}
