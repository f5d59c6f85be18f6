"use client";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import useSWR from "swr";
import { onThreadChange } from "@/components/messages/inbox-events";
import { getJson, type Serialized } from "@/components/ui/form/get-json";
import type { MessagePage } from "@/domain/messages/responses";
import { formatInstant } from "@/i18n/format";

export type Page = Serialized<MessagePage>;
export type ShownMessage = Page["messages"][number];

/** Looks for new messages so often where no event says that there are some. */
const POLL_MS = 15_000;

/** Both in the order of their numbers; of the same message the newer reading. */
const merged = (known: ShownMessage[], added: ShownMessage[]) =>
  [...new Map([...known, ...added].map((message) => [message.seq, message])).values()].sort((a, b) => a.seq - b.seq);

/** The messages of a thread: those the page came with, new ones as they arrive, and older ones when asked for. */
export function useMessages(threadId: string, initial: Page) {
  const [messages, setMessages] = useState(initial.messages);
  const [hasOlder, setHasOlder] = useState(initial.hasOlder);
  const [older, setOlder] = useState<"idle" | "loading" | "failed">("idle");
  const path = `/api/threads/${threadId}/messages`;
  const lastSeq = messages.at(-1)?.seq ?? 0;
  const add = useCallback((added: ShownMessage[]) => setMessages((known) => merged(known, added)), []);

  // A key of its own after each message: what follows the last one that is shown.
  const { data, mutate } = useSWR(`${path}?after=${lastSeq}`, (url: string) => getJson<MessagePage>(url), {
    ...{ refreshInterval: POLL_MS, keepPreviousData: true, dedupingInterval: 0 },
  });
  const latest = data?.ok ? data.answer : undefined;
  useEffect(() => {
    if (latest && latest.messages.length > 0) add(latest.messages);
  }, [latest, add]);
  useEffect(
    () =>
      onThreadChange((changed) => {
        if (changed === "" || changed === threadId) void mutate();
      }),
    [threadId, mutate],
  );

  const loadOlder = async () => {
    setOlder("loading");
    const result = await getJson<MessagePage>(`${path}?before=${messages[0]?.seq ?? 1}`);
    setOlder(result.ok ? "idle" : "failed");
    if (!result.ok) return;
    add(result.answer.messages);
    setHasOlder(result.answer.hasOlder);
  };

  return {
    ...{ messages, add, lastSeq, hasOlder, older, loadOlder },
    otherReadSeq: Math.max(initial.otherReadSeq, latest?.otherReadSeq ?? 0),
    isOpen: latest?.isOpen ?? initial.isOpen,
  };
}

type Item = { at: string; message: ShownMessage } | { at: string; card: ReactNode };

/** Messages in their order with the bookings among them, by the day in Brussels. */
export function groupByDay(messages: ShownMessage[], cards: { at: string; card: ReactNode }[]) {
  const items: Item[] = messages.map((message) => ({ at: message.createdAt, message }));
  for (const card of cards.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const next = items.findIndex(({ at }) => at > card.at);
    items.splice(next === -1 ? items.length : next, 0, card);
  }
  const days: { day: string; items: Item[] }[] = [];
  for (const item of items) {
    const day = formatInstant(item.at, "nl", "date");
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
