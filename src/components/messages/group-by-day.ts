import type { ReactNode } from "react";
import type { ShownMessage } from "@/components/messages/use-messages";
import { formatInstant } from "@/i18n/format";

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
