import { z } from "zod";
import { invalidField } from "@/lib/errors";

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
 * Prisma's arguments for the page after or before a row, which may have left the list since. One row more than shown
 * reveals whether there is another page.
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

/** The rows to show, with the ids from which the pages before and after continue; null where there is none. */
export function keysetPage<Row extends { id: string }>(
  found: Row[],
  { after, before, limit = DEFAULT_LIMIT }: KeysetInput,
) {
  const isBack = !after && Boolean(before);
  const { rows, previous, next } = cutPage(found, { limit, isBack, isFirst: !after && !before });
  return { rows, previous: previous?.id ?? null, next: next?.id ?? null };
}

interface PageInput {
  limit: number;
  /** Whether the rows were read backwards from a row. */
  isBack: boolean;
  /** Whether they were read from the beginning of the list. */
  isFirst: boolean;
}

/** Cuts rows in reading order, one more than shown, to a page; `previous` and `next` are rows that other pages continue from. */
export function cutPage<Row>(found: Row[], { limit, isBack, isFirst }: PageInput) {
  const hasMore = found.length > limit;
  const rows = isBack ? found.slice(-limit) : found.slice(0, limit);
  return {
    rows,
    previous: (isBack ? hasMore : !isFirst) ? rows[0] : undefined,
    next: isBack || hasMore ? rows.at(-1) : undefined,
  };
}

/** A position in a list as a URL carries it: opaque to people, readable to us. */
export const encodeCursor = (position: string) => Buffer.from(position).toString("base64url");

/** The position in a cursor that we issued; throws `invalid_cursor` for anything else. */
export function decodeCursor<Position>(cursor: string, schema: z.ZodType<Position>): Position {
  const position = schema.safeParse(Buffer.from(cursor, "base64url").toString());
  if (!position.success)
    throw invalidField("cursor", "invalid_cursor", "That page does not exist; begin again at the first.");
  return position.data;
}
