import { useLocale, useTranslations } from "next-intl";
import { PetFields } from "@/components/booking/request/pet-fields";
import { PetLine, PetPortrait } from "@/components/pet/pet-summary";
import { ButtonLink } from "@/components/ui/button-link";
import type { PublicOffer } from "@/domain/caregivers/responses";
import type { OwnPet } from "@/domain/pets/responses";
import { OFF_LEASH_VERSION } from "@/domain/pets/schema";
import type { Species } from "@/generated/prisma/enums";
import { formatList } from "@/i18n/format";
import { Link } from "@/i18n/link";

interface Props {
  pets: OwnPet[];
  offers: PublicOffer[];
  /** The service at first. */
  service: string | undefined;
  /** How many were chosen on the caregiver's page, and of which species. */
  wanted: { count: number; species: Species | null };
  currentPath: string;
  now: Date;
}

/**
 * The owner's pets to choose from. Those of the wanted species are preselected when they are no more than wanted; what is
 * missing is proposed to be added, and one comes back here.
 */
export function PetQuestions({ pets, offers, service, wanted, currentPath, now }: Props) {
  const t = useTranslations("book");
  const locale = useLocale();
  const species = useTranslations("speciesMany");
  const suitable = pets.filter((pet) => !wanted.species || pet.species === wanted.species);
  const add = `/pets/new?${new URLSearchParams({
    ...(wanted.species && { species: wanted.species }),
    next: `/${locale}${currentPath}`,
  })}`;
  const reasonAgainst = (offer: PublicOffer, pet: OwnPet) => {
    if (!offer.species.includes(pet.species))
      return t("petNotTaken", {
        takes: formatList(
          offer.species.map((each) => species(each)),
          locale,
        ),
      });
    return pet.size && !offer.sizes.includes(pet.size) ? t("sizeNotTaken") : undefined;
  };
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
        chosen={suitable.length <= wanted.count ? suitable.map(({ id }) => id) : []}
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
      {suitable.length < wanted.count ? (
        <ProposedPet wanted={wanted} known={suitable.length} href={add} />
      ) : (
        <p>
          <Link href={add} className="link inline-block py-2">
            {t("addPet")}
          </Link>
        </p>
      )}
    </div>
  );
}

/** Proposes to add a pet that was chosen by count on the caregiver's page, before its name was known. */
function ProposedPet({ wanted, known, href }: { wanted: Props["wanted"]; known: number; href: string }) {
  const t = useTranslations("book");
  const one = useTranslations("species");
  const many = useTranslations("speciesMany");
  const locale = useLocale();
  const words = wanted.species
    ? { one: one(wanted.species).toLocaleLowerCase(locale), many: many(wanted.species) }
    : { one: t("petOne"), many: t("petMany") };
  return (
    <div className="rounded-md bg-brand-soft p-4">
      <p className="mb-3">{t(known > 0 ? "petsMissing" : "petsWanted", { count: wanted.count, known, ...words })}</p>
      <ButtonLink href={href}>{t(known > 0 ? "addNext" : "addFirst", words)}</ButtonLink>
    </div>
  );
}
