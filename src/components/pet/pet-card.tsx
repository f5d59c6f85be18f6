import { useTranslations } from "next-intl";
import { PetLine, PetPortrait } from "@/components/pet/pet-summary";
import { Card } from "@/components/ui/card";
import type { OwnPet } from "@/domain/pets/responses";
import type { PictureView } from "@/domain/pictures/responses";
import { Link } from "@/i18n/link";

/** One of the owner's animals in the list; the whole card leads to it. */
export function PetCard({ pet, photo, now }: { pet: OwnPet; photo: PictureView | undefined; now: Date }) {
  const t = useTranslations("pets");
  return (
    <Card as="li" className="relative flex items-center gap-4 transition-colors hover:border-brand">
      <PetPortrait species={pet.species} seed={pet.id} size="lg" photo={photo} />
      <div className="min-w-0">
        <h2 className="text-xl">
          <Link href={`/pets/${pet.id}`} className="after:absolute after:inset-0 after:rounded-lg">
            {pet.name}
          </Link>
        </h2>
        <p className="mt-1 text-muted">
          <PetLine pet={pet} now={now} />
        </p>
        <p aria-hidden="true" className="mt-2 text-sm font-semibold text-brand-ink">
          {t("open")}
        </p>
      </div>
    </Card>
  );
}
