"use client";
import { useState } from "react";
import useSWR from "swr";
import { Icon } from "@/components/illustrations/icon";
import { getJson } from "@/components/ui/form/get-json";
import { sendJson } from "@/components/ui/form/request";
import type { FavouriteIds } from "@/domain/favourites/responses";

export interface HeartProps {
  caregiverId: string;
  /** The page that keeps the caregiver, after a sign-in if need be. */
  href: string;
  /** "Bewaar Emma V." */
  label: string;
}

/** Keeps a caregiver or lets them go. All hearts of a page read one list. */
export function HeartToggle({ caregiverId, href, label }: HeartProps) {
  const { data, mutate } = useSWR("/api/favourites/ids", (path: string) => getJson<FavouriteIds>(path), {
    revalidateOnFocus: false,
  });
  const [isSending, setSending] = useState(false);
  const favourites = data?.ok ? data.answer.favourites : [];
  const kept = favourites.find((each) => each.caregiverId === caregiverId);
  async function toggle() {
    if (isSending) return;
    setSending(true);
    const sent = kept
      ? await sendJson(`/api/favourites/${kept.id}`, "DELETE", {})
      : await sendJson("/api/favourites", "POST", { caregiverId });
    // The page behind the link tries again, and says what is wrong.
    if (!sent.ok && !kept) return window.location.assign(href);
    await mutate();
    setSending(false);
  }
  return (
    <button type="button" aria-pressed={Boolean(kept)} aria-label={label} onClick={toggle} className="heart">
      <Icon name={kept ? "heart-full" : "heart"} className="size-6" />
    </button>
  );
}
