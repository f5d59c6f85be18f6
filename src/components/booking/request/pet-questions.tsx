import { useLocale, useTranslations } from "next-intl";
import { PetFields } from "@/components/booking/request/pet-fields";
import { PetLine, PetPortrait } from "@/components/pet/pet-summary";
import type { PublicOffer } from "@/domain/caregivers/responses";
import type { OwnPet } from "@/domain/pets/responses";
import { OFF_LEASH_VERSION } from "@/domain/pets/schema";
import { Link } from "@/i18n/link";

interface Props {
  pets: OwnPet[];
  offers: PublicOffer[];
  /** The service at first. */
  service: string | undefined;
  currentPath: string;
  now: Date;
}

/** The owner's pets to choose from, and a link to add one and come back. A single pet is preselected. */
export function PetQuestions({ pets, offers, service, currentPath, now }: Props) {
  const t = useTranslations("book");
  const locale = useLocale();
  const species = useTranslations("speciesMany");
  const reasonAgainst = (offer: PublicOffer, pet: OwnPet) => {
    if (!offer.species.includes(pet.species))
      return t("petNotTaken", { takes: offer.species.map((each) => species(each)).join(", ") });
    return pet.size && !offer.sizes.includes(pet.size) ? t("sizeNotTaken") : undefined;
  };
  const [only, ...others] = pets;
  return (
    <div className="flex flex-col gap-3">
      <PetFields
        legend={t("pets")}
        service={service ?? offers[0]?.service}
        pets={pets.map((pet) => ({
          value: pet.id,
          label: pet.name,
          hint: <PetLine pet={pet} now={now} />,
          icon: <PetPortrait species={pet.species} seed={pet.id} size="sm" />,
          isDog: pet.species === "DOG",
          refused: Object.fromEntries(offers.map((offer) => [offer.service, reasonAgainst(offer, pet)])),
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
