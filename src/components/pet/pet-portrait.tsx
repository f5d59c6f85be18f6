import { cx } from "class-variance-authority";
import type { Species } from "@/generated/prisma/enums";
import { petPortraitSvg } from "@/lib/pet-portrait";

const SIZES = { sm: "size-10", md: "size-16", lg: "size-28" };

interface Props {
  species: Species;
  /** The pet's id: the same pet always looks the same. */
  seed: string;
  size?: keyof typeof SIZES;
  className?: string;
}

/** A pet's drawn face. Silent for screen readers: the name always stands beside it. For server components. */
export function PetPortrait({ species, seed, size = "md", className }: Props) {
  return (
    <span
      aria-hidden="true"
      className={cx(SIZES[size], "block shrink-0 overflow-hidden rounded-lg", className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own code from a fixed set; the seed only picks.
      dangerouslySetInnerHTML={{ __html: petPortraitSvg(species, seed) }}
    />
  );
}
