import { useLocale, useTranslations } from "next-intl";
import { cardWords } from "@/components/care-card/words";
import { PetLine, PetPortrait } from "@/components/pet/pet-summary";
import { Gallery } from "@/components/pictures/gallery";
import { Card } from "@/components/ui/card";
import type { BookingView } from "@/domain/bookings/responses";
import type { PictureView } from "@/domain/pictures/responses";
import { Link } from "@/i18n/link";

interface PetsProps {
  view: BookingView;
  pictures: Map<string, PictureView[]>;
  /** The ids of those with a care card. */
  withCard: Set<string>;
}

/** The pets of the booking with their notes; medical notes only for readers who may see them. */
export function BookedPets({ view, pictures, withCard }: PetsProps) {
  const t = useTranslations("booking.pets");
  const card = cardWords(useLocale()).short;
  const hasDog = view.pets.some(({ species }) => species === "DOG");
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">{t("title")}</h2>
      <ul className="grid gap-5">
        {view.pets.map((pet) => (
          <li key={pet.id} className="flex gap-4">
            <PetPortrait species={pet.species} seed={pet.id} photo={pictures.get(pet.id)?.[0]} />
            <div className="min-w-0">
              <h3 className="text-lg">{pet.name}</h3>
              <p className="text-sm text-muted">
                <PetLine pet={pet} now={view.now} />
              </p>
              <Gallery label={t("photos", { name: pet.name })} pictures={pictures.get(pet.id)?.slice(1) ?? []} />
              {withCard.has(pet.id) && view.party !== "admin" && (
                <Link
                  href={`/pets/${pet.id}/care-card`}
                  className="link mt-1 inline-flex min-h-8 items-center pointer-coarse:min-h-11"
                >
                  {card}
                  <span className="sr-only">: {pet.name}</span>
                </Link>
              )}
              {pet.notes && <p className="mt-1 whitespace-pre-line">{pet.notes}</p>}
              {pet.medical && (
                <p className="mt-1 whitespace-pre-line">
                  <span className="font-semibold">{t("medical")}:</span> {pet.medical}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {hasDog && <p className="mt-4 text-sm text-muted">{t(view.offLeash ? "offLeash" : "onLeash")}</p>}
    </Card>
  );
}

/** The reason why contact data is masked until payment, for its author and its reader. */
export function ContactHidden({ view }: { view: BookingView }) {
  const t = useTranslations("booking");
  if (!view.contactHidden || view.party === "admin") return null;
  return <p className="mt-2 text-sm text-muted">{t("contactHidden")}</p>;
}

/** What the owner wrote with the request. */
export function OwnerMessage({ view }: { view: BookingView }) {
  const t = useTranslations("booking");
  if (!view.message) return null;
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{t("message", { name: view.owner.name })}</h2>
      <p className="whitespace-pre-line">{view.message}</p>
      <ContactHidden view={view} />
    </Card>
  );
}
