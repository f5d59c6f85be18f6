import { useTranslations } from "next-intl";
import type { OwnPet } from "@/domain/pets/answers";
import { wallTime } from "@/lib/time";

/** An animal in one line: "Hond · Beagle · middelgroot · ongeveer 7 jaar". */
export function PetLine({ pet, now }: { pet: Pick<OwnPet, "species" | "size" | "breed" | "birthYear">; now: Date }) {
  const t = useTranslations("pets");
  const nameOf = useTranslations("species");
  const year = Number(wallTime(now).date.slice(0, 4));
  const facts = [
    nameOf(pet.species),
    pet.breed,
    pet.size && t(pet.size).toLowerCase(),
    pet.birthYear && t("years", { count: year - pet.birthYear }),
  ];
  return <>{facts.filter(Boolean).join(" · ")}</>;
}
