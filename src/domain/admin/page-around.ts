/** Rows fetched per page of an admin's list. */
const PAGE = 20;

interface Cursors {
  after?: string;
  before?: string;
}

/** Prisma's paging arguments for the page after or before a row: one row more than shown tells whether there is another. */
export function aroundRow({ after, before }: Cursors) {
  const from = after ?? before;
  const isBack = !after && Boolean(before);
  return { take: isBack ? -(PAGE + 1) : PAGE + 1, ...(from ? { cursor: { id: from }, skip: 1 } : {}) };
}

/** The rows to show, with the ids from which the pages before and after go on. */
export function pageAround<Row extends { id: string }>(found: Row[], { after, before }: Cursors) {
  const isBack = !after && Boolean(before);
  const hasMore = found.length > PAGE;
  const rows = isBack ? found.slice(-PAGE) : found.slice(0, PAGE);
  return {
    rows,
    previous: (isBack ? hasMore : Boolean(after)) ? rows[0]?.id : undefined,
    next: isBack || hasMore ? rows.at(-1)?.id : undefined,
  };
}
