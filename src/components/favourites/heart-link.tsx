"use client";
import { lazy, Suspense } from "react";
import type { HeartProps } from "@/components/favourites/heart-toggle";
import { Icon } from "@/components/illustrations/icon";
import { useCurrentUser } from "@/components/layout/current-user";
import { PlainLink } from "@/i18n/plain-link";

/** What a visitor does not need. */
const HeartToggle = lazy(async () => ({ default: (await import("./heart-toggle")).HeartToggle }));

/** Keeps a caregiver: a link that is the same for everybody; once it is known who reads, a button that says whether it is so. */
export function HeartLink(heart: HeartProps) {
  const me = useCurrentUser();
  const link = (
    <PlainLink href={heart.href} rel="nofollow" aria-label={heart.label} className="heart">
      <Icon name="heart" className="size-6" />
    </PlainLink>
  );
  if (!me) return link;
  if (me.id === heart.caregiverId) return null;
  return (
    <Suspense fallback={link}>
      <HeartToggle {...heart} />
    </Suspense>
  );
}
