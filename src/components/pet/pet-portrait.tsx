import { cx } from "class-variance-authority";
import type { Species } from "@/generated/prisma/enums";

const SIZES = { sm: "size-10", md: "size-16", lg: "size-28" };

interface Props {
  species: Species;
  /** The pet's id: the same pet always looks the same. */
  seed: string;
  size?: keyof typeof SIZES;
  className?: string;
}

/** A pet's drawn face. Silent for screen readers: the name always stands beside it. */
export function PetPortrait({ species, seed, size = "md", className }: Props) {
  const look = cx(SIZES[size], "shrink-0 rounded-lg bg-accent-soft", className);
  // biome-ignore lint/performance/noImgElement: a drawing of our own, small, cached for good.
  return <img src={`/api/pets/portraits/${species}/${seed}`} alt="" width={112} height={112} className={look} />;
}
