import { useLocale, useTranslations } from "next-intl";
import { PetFields } from "@/components/booking/request/pet-fields";
import { PetLine, PetPortrait } from "@/components/pet/pet-summary";
import type { OwnPet } from "@/domain/pets/responses";
import { OFF_LEASH_VERSION } from "@/domain/pets/schema";
import { Link } from "@/i18n/link";

/** The owner's pets to choose from, and a link to add one and come back. A single pet is preselected. */
export function PetQuestions({ pets, currentPath, now }: { pets: OwnPet[]; currentPath: string; now: Date }) {
  const t = useTranslations("book");
  const locale = useLocale();
  const [only, ...others] = pets;
  return (
    <div className="flex flex-col gap-3">
      <PetFields
        legend={t("pets")}
        pets={pets.map((pet) => ({
          value: pet.id,
          label: pet.name,
          hint: <PetLine pet={pet} now={now} />,
          icon: <PetPortrait species={pet.species} seed={pet.id} size="sm" />,
          isDog: pet.species === "DOG",
        }))}
        chosen={only && others.length === 0 ? [only.id] : []}
        offLeash={{
          version: OFF_LEASH_VERSION,
          label: t.rich("offLeash", {
            link: (words) => (
              <Link href="/off-leash" target="_blank" className="link">
                {words}
              </Link>
            ),
          }),
          hint: t("offLeashHint"),
        }}
      />
      <p>
        <Link
          href={`/pets/new?next=${encodeURIComponent(`/${locale}${currentPath}`)}`}
          className="link inline-block py-2"
        >
          {t("addPet")}
        </Link>
      </p>
    </div>
  );
}
