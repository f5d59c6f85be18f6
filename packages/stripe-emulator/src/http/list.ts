import type Stripe from "stripe";
import { missing } from "../core/errors";

/** The paging parameters of a list request. */
export interface Paging {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
  created?: number | { gt?: number; gte?: number; lt?: number; lte?: number };
}

const DEFAULT_LIMIT = 10;

/** One page of a list, newest first, after or before the object that a cursor names. */
export function page<T extends { id: string; created?: number }>(
  url: string,
  all: T[],
  paging: Paging,
): Stripe.ApiList<T> {
  const matching = all.filter((item) => isWithin(item.created, paging.created));
  const limit = paging.limit ?? DEFAULT_LIMIT;
  const { ending_before: before, starting_after: after } = paging;
  if (before !== undefined) {
    const end = position(matching, before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", url, has_more: start > 0, data: matching.slice(start, end) };
  }
  const start = after === undefined ? 0 : position(matching, after, "starting_after") + 1;
  const data = matching.slice(start, start + limit);
  return { object: "list", url, has_more: start + limit < matching.length, data };
}

function position(items: { id: string }[], id: string, param: string): number {
  const index = items.findIndex((item) => item.id === id);
  if (index === -1) throw missing("object", id, param);
  return index;
}

function isWithin(at: number | undefined, range: Paging["created"]): boolean {
  if (range === undefined) return true;
  if (at === undefined) return false;
  if (typeof range === "number") return at === range;
  const { gt, gte, lt, lte } = range;
  return (
    (gt === undefined || at > gt) &&
    (gte === undefined || at >= gte) &&
    (lt === undefined || at < lt) &&
    (lte === undefined || at <= lte)
  );
}
