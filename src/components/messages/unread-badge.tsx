"use client";
import { useEffect, useSyncExternalStore } from "react";
import { onThreadChange } from "@/components/messages/inbox-events";
import { getJson } from "@/components/ui/form/get-json";
import { interpolate } from "@/components/ui/interpolate";
import type { UnreadCount } from "@/domain/messages/responses";

let unread = 0;
let isReading = false;
const badges = new Set<() => void>();

async function readCount() {
  if (isReading) return;
  isReading = true;
  const result = await getJson<UnreadCount>("/api/threads/unread");
  isReading = false;
  if (!result.ok) return; // the next change asks again
  unread = result.answer.unread;
  for (const draw of badges) draw();
}

let stopListening: (() => void) | undefined;

function subscribe(draw: () => void) {
  badges.add(draw);
  stopListening ??= onThreadChange(() => void readCount());
  return () => {
    badges.delete(draw);
    if (badges.size > 0) return;
    stopListening?.();
    stopListening = undefined;
  };
}

const readIfVisible = () => {
  if (document.visibilityState === "visible") void readCount();
};

/** How many messages of the signed-in person wait, in a menu. `label` is "{count} unread", for screen readers. */
export function UnreadBadge({ label }: { label: string }) {
  const count = useSyncExternalStore(
    subscribe,
    () => unread,
    () => 0,
  );
  useEffect(() => {
    readIfVisible();
    document.addEventListener("visibilitychange", readIfVisible);
    return () => document.removeEventListener("visibilitychange", readIfVisible);
  }, []);
  if (count === 0) return null;
  return (
    <span className="figures relative inline-grid min-h-5 min-w-5 place-items-center rounded-full bg-brand px-1.5 text-xs font-bold text-on-brand">
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="sr-only">{interpolate(label, { count })}</span>
    </span>
  );
}
