import { z } from "zod";

/** Rows on a page of a list, unless it says otherwise. */
const DEFAULT_LIMIT = 20;

/** The row, by id, after or before which a page begins; neither means the first page. */
export const KeysetParams = { after: z.uuid().optional(), before: z.uuid().optional() };

interface KeysetInput {
  after?: string;
  before?: string;
  limit?: number;
}

/**
 * Prisma's arguments for the page after or before a row, which may have left the list since; one row more than shown
 * tells whether there is another page.
 */
export function keysetArgs<const Where extends object>(
  where: Where,
  { after, before, limit = DEFAULT_LIMIT }: KeysetInput,
) {
  const from = after ?? before;
  const isBack = !after && Boolean(before);
  const others: { id?: { not: string } } = from ? { id: { not: from } } : {};
  return {
    where: { AND: [where, others] as (Where | typeof others)[] },
    cursor: from ? { id: from } : undefined,
    take: isBack ? -(limit + 1) : limit + 1,
  };
}

/** The rows to show, with the ids from which the pages before and after go on; null where there is none. */
export function keysetPage<Row extends { id: string }>(
  found: Row[],
  { after, before, limit = DEFAULT_LIMIT }: KeysetInput,
) {
  const isBack = !after && Boolean(before);
  const hasMore = found.length > limit;
  const rows = isBack ? found.slice(-limit) : found.slice(0, limit);
  return {
    rows,
    previous: (isBack ? hasMore : Boolean(after)) ? (rows[0]?.id ?? null) : null,
    next: isBack || hasMore ? (rows.at(-1)?.id ?? null) : null,
  };
}
