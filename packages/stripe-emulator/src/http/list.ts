import type Stripe from "stripe";
import { missing } from "../core/errors";

/** What a list was asked for, besides its own filters. */
export interface Paging {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
  created?: number | { gt?: number; gte?: number; lt?: number; lte?: number };
}

const DEFAULT_LIMIT = 10;

/** A page of a list, newest first, as Stripe cuts it: after or before the object a cursor names. */
export function page<T extends { id: string; created?: number }>(
  url: string,
  all: T[],
  asked: Paging,
): Stripe.ApiList<T> {
  const kept = all.filter((item) => isWithin(item.created, asked.created));
  const limit = asked.limit ?? DEFAULT_LIMIT;
  const { ending_before: before, starting_after: after } = asked;
  if (before !== undefined) {
    const end = position(kept, before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", url, has_more: start > 0, data: kept.slice(start, end) };
  }
  const start = after === undefined ? 0 : position(kept, after, "starting_after") + 1;
  const data = kept.slice(start, start + limit);
  return { object: "list", url, has_more: start + limit < kept.length, data };
}

function position(items: { id: string }[], id: string, param: string): number {
  const found = items.findIndex((item) => item.id === id);
  if (found === -1) throw missing("object", id, param);
  return found;
}

function isWithin(at: number | undefined, wanted: Paging["created"]): boolean {
  if (wanted === undefined) return true;
  if (at === undefined) return false;
  if (typeof wanted === "number") return at === wanted;
  const { gt, gte, lt, lte } = wanted;
  return (
    (gt === undefined || at > gt) &&
    (gte === undefined || at >= gte) &&
    (lt === undefined || at < lt) &&
    (lte === undefined || at <= lte)
  );
}
