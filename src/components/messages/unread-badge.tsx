"use client";
import { useEffect, useSyncExternalStore } from "react";
import { onThreadChange } from "@/components/messages/inbox-events";
import { getJson } from "@/components/ui/form/get-json";
import { interpolate } from "@/components/ui/interpolate";
import type { UnreadCount } from "@/domain/messages/responses";

/** What is counted: messages, or notices. */
export type Counted = "threads" | "notices";

interface Count {
  unread: number;
  isReading: boolean;
  badges: Set<() => void>;
  stopListening?: (() => void) | undefined;
}

const newCount = (): Count => ({ unread: 0, isReading: false, badges: new Set() });
const counts: Record<Counted, Count> = { threads: newCount(), notices: newCount() };

async function readCount(of: Counted) {
  const count = counts[of];
  if (count.isReading) return;
  count.isReading = true;
  const result = await getJson<UnreadCount>(`/api/${of}/unread`);
  count.isReading = false;
  if (!result.ok) return; // the next change asks again
  count.unread = result.answer.unread;
  for (const draw of count.badges) draw();
}

/** An event is about a thread, about a notice, or about anything. */
const isAbout = (of: Counted, changed: string) => changed === "" || (changed === "notice") === (of === "notices");

function subscribe(of: Counted, draw: () => void) {
  const count = counts[of];
  count.badges.add(draw);
  count.stopListening ??= onThreadChange((changed) => {
    if (isAbout(of, changed)) void readCount(of);
  });
  return () => {
    count.badges.delete(draw);
    if (count.badges.size > 0) return;
    count.stopListening?.();
    count.stopListening = undefined;
  };
}

const SUBSCRIPTIONS = {
  threads: (draw: () => void) => subscribe("threads", draw),
  notices: (draw: () => void) => subscribe("notices", draw),
};

/** How much of the signed-in person's waits, in a menu. `label` is "{count} unread", for screen readers. */
export function UnreadBadge({ of, label }: { of: Counted; label: string }) {
  const count = useSyncExternalStore(
    SUBSCRIPTIONS[of],
    () => counts[of].unread,
    () => 0,
  );
  useEffect(() => {
    const readIfVisible = () => {
      if (document.visibilityState === "visible") void readCount(of);
    };
    readIfVisible();
    document.addEventListener("visibilitychange", readIfVisible);
    return () => document.removeEventListener("visibilitychange", readIfVisible);
  }, [of]);
  if (count === 0) return null;
  return (
    <span className="figures relative inline-grid min-h-5 min-w-5 place-items-center rounded-full bg-brand px-1.5 text-xs font-bold text-on-brand">
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="sr-only">{interpolate(label, { count })}</span>
    </span>
  );
}
