import { cx } from "class-variance-authority";
import { useTranslations } from "next-intl";
import { Photo } from "@/components/pictures/photo";
import type { OwnPet } from "@/domain/pets/responses";
import type { PictureView } from "@/domain/pictures/responses";
import type { Species } from "@/generated/prisma/enums";
import { wallTime } from "@/lib/time";

const SIZES = { sm: "size-10", md: "size-16", lg: "size-28" };

interface Props {
  species: Species;
  /** The pet's id: the same pet always looks the same. */
  seed: string;
  size?: keyof typeof SIZES;
  /** The cover of its album; without one it is drawn. */
  photo?: PictureView | null;
  className?: string;
}

/** A portrait of a pet. Hidden from screen readers: the name is always beside it. */
export function PetPortrait({ species, seed, size = "md", photo, className }: Props) {
  const look = cx(SIZES[size], "shrink-0 rounded-lg bg-accent-soft", className);
  if (photo) return <Photo view={{ ...photo, alt: "" }} sizes="7rem" className={look} />;
  // biome-ignore lint/performance/noImgElement: a drawing of our own, small, cached for good.
  return <img src={`/api/pets/portraits/${species}/${seed}`} alt="" width={112} height={112} className={look} />;
}

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
