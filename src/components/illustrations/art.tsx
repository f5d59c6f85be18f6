"use client";
import { spriteHref } from "@/components/illustrations/sprite";

/** The pictures in sprite.svg that stand with a text, 320 × 200. */
export const ART_NAMES = [
  "care",
  "join",
  "lost",
  "no-bookings",
  "no-earnings",
  "no-pets",
  "no-requests",
  "no-results",
  "request",
  "success",
  "yes",
] as const;

/** A decorative picture; the text is beside it. */
export function Art({ name, className = "w-full" }: { name: (typeof ART_NAMES)[number]; className?: string }) {
  return (
    <svg viewBox="0 0 320 200" aria-hidden="true" className={className}>
      <use href={spriteHref(name)} />
    </svg>
  );
}

/** The street on the home page: row houses, a dog out for a walk, a cat that stays in. By night the windows are lit. */
export function HeroScene({ title, className }: { title: string; className?: string }) {
  return (
    <svg viewBox="0 0 640 430" role="img" aria-label={title} className={className}>
      <use href={spriteHref("hero-scene")} />
    </svg>
  );
}
