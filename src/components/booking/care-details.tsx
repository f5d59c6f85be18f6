import { useTranslations } from "next-intl";
import { PetLine, PetPortrait } from "@/components/pet/pet-summary";
import { Gallery } from "@/components/pictures/gallery";
import { Card } from "@/components/ui/card";
import type { BookingView } from "@/domain/bookings/responses";
import type { PictureView } from "@/domain/pictures/responses";

/** The pets of the booking with their notes; medical notes only for readers who may see them. */
export function BookedPets({ view, pictures }: { view: BookingView; pictures: Map<string, PictureView[]> }) {
  const t = useTranslations("booking.pets");
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
