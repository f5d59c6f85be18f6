import { createHmac } from "node:crypto";
import { env } from "@/env";
import { db, type Tx } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import type { Budget } from "@/lib/rate-limit/rules";

/** What is left of a budget after one more use. */
export interface RateLimitState extends Budget {
  /** Below zero: this use exceeded the budget. */
  left: number;
  resetsInSeconds: number;
}

/** The key a budget is counted under. No address or account can be read back from it. */
export const budgetKey = ({ name }: Budget, subject: string) =>
  createHmac("sha256", env.NEXTAUTH_SECRET).update(`${name}:${subject}`).digest("base64url");

/**
 * Uses each budget once, counted in the database in one statement: a hundred concurrent uses count as a hundred, on any
 * number of servers. Throws when it cannot count, so that nothing it guards runs uncounted. Budgets used together are all
 * sliding, or none is.
 */
export async function consume(
  uses: { budget: Budget; subject: string }[],
  now: Date,
  tx: Tx = db,
): Promise<RateLimitState[]> {
  const requested = uses.map(({ budget, subject }) => ({ ...budget, key: budgetKey(budget, subject) }));
  // Always in the same order, so that two requests never deadlock.
  const inOrder = requested.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const slideUpTo = Math.max(0, ...uses.filter(({ budget }) => budget.sliding).map(({ budget }) => budget.max));
  const rows = await tx.$queryRaw<{ key: string; count: number; endsAt: Date }[]>`
    INSERT INTO "RateCount" AS known (key, count, "endsAt")
    SELECT key, 1, ${now}::timestamptz + seconds * interval '1 second'
    FROM unnest(${inOrder.map(({ key }) => key)}::text[], ${inOrder.map(({ seconds }) => seconds)}::int[]) AS asked (key, seconds)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN known."endsAt" <= ${now} THEN 1 ELSE known.count + 1 END,
      "endsAt" = CASE WHEN known."endsAt" <= ${now} OR known.count < ${slideUpTo}
        THEN GREATEST(known."endsAt", excluded."endsAt") ELSE known."endsAt" END
    RETURNING key, count, "endsAt"`;
  return requested.map(({ key, ...budget }) => {
    const { count, endsAt } = assertDefined(
      rows.find((row) => row.key === key),
      "count",
    );
    return { ...budget, left: budget.max - count, resetsInSeconds: secondsLeft(budget, endsAt, now) };
  });
}

/** The exhausted budgets of these subjects, without using them. */
export async function exhaustedBudgets(budget: Budget, subjects: string[], now: Date, tx: Tx = db) {
  const keys = subjects.map((subject) => budgetKey(budget, subject));
  const rows = await tx.rateCount.findMany({
    where: { key: { in: keys }, count: { gte: budget.max }, endsAt: { gt: now } },
    select: { endsAt: true },
  });
  return rows.map(
    ({ endsAt }): RateLimitState => ({ ...budget, left: -1, resetsInSeconds: secondsLeft(budget, endsAt, now) }),
  );
}

/** Returns one use of a budget: what was counted turned out not to be what the budget is for. */
export const returnUse = (tx: Tx, budget: Budget, subject: string) =>
  tx.rateCount.updateMany({
    where: { key: budgetKey(budget, subject), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });

/** Restores a whole budget. */
export const resetBudget = (tx: Tx, budget: Budget, subject: string) =>
  tx.rateCount.deleteMany({ where: { key: budgetKey(budget, subject) } });

/** At most the budget's time, even when a use that started later was counted first. */
const secondsLeft = ({ seconds }: Budget, endsAt: Date, now: Date) =>
  Math.min(seconds, Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000)));
