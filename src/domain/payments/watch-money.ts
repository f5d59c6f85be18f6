import { db } from "@/lib/db";
import { raiseAlert, resolveAlert } from "@/lib/monitoring/alerts";
import { after, DAY_MS } from "@/lib/time";

/** Looks back far enough that no run of the cron misses a row, and no further: the tables grow for ever. */
const LOOK_BACK_MS = DAY_MS;

/** What must hold of money at every instant, over the rows of the last day; each gives the ids that break it. */
const RULES = {
  unbalanced_entry: (since: string) => db.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM "JournalEntry" e JOIN "Posting" p ON p."entryId" = e.id WHERE e.id >= ${since}::uuid
    GROUP BY e.id, p.currency HAVING sum(p."amountCents") <> 0`,
  payment_not_in_books: (since: string) => db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Payment" p WHERE p.id >= ${since}::uuid AND p.status IN ('SUCCEEDED', 'SURPLUS')
      AND NOT EXISTS (SELECT 1 FROM "JournalEntry" e WHERE e."sourceType" = 'payment' AND e."sourceId" = p.id::text)`,
  refund_too_large: (since: string) => db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Payment" p JOIN "Refund" r ON r."paymentId" = p.id AND r.status <> 'FAILED'
    WHERE p.id IN (SELECT "paymentId" FROM "Refund" WHERE id >= ${since}::uuid)
    GROUP BY p.id HAVING sum(r."amountCents") > p."amountCents"`,
  payout_too_large: (since: string) => db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM "Transfer" t JOIN "Booking" b ON b.id = t."bookingId"
    WHERE t.id >= ${since}::uuid AND t."amountCents" > b."caregiverCents"`,
};

/** Looks whether our books hold, and calls for people where they do not. Returns the names of the broken rules. */
export async function watchMoney(now: Date) {
  const since = firstIdOf(after(now, -LOOK_BACK_MS));
  const broken: string[] = [];
  for (const [name, offenders] of Object.entries(RULES)) {
    const rows = await offenders(since);
    if (rows.length === 0) resolveAlert("money_differs", name);
    else {
      broken.push(name);
      raiseAlert("money_differs", { rule: name, rows: rows.length, first: rows[0]?.id ?? "" }, name);
    }
  }
  return broken;
}

/** Ids of version 7 begin with their time, so the primary key finds the new rows. */
const firstIdOf = (instant: Date) =>
  instant
    .getTime()
    .toString(16)
    .padStart(12, "0")
    .replace(/^(.{8})(.{4})$/, "$1-$2-7000-8000-000000000000");
