import { randomUUID } from "node:crypto";
import { SWEEP } from "@/domain/bookings/sweep";
import { later } from "@/domain/jobs";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { JobTypes } from "@/lib/job-types";
import { wallTime } from "@/lib/time";
import { caregiverIdOf } from "./earnings";
import { boundsOf, monthBefore, monthOf } from "./months";
import type { StatementRequest } from "./schema";

/** On the first of the month nobody is mailed in the night. */
const FIRST_DAY_FROM_MINUTE = 8 * 60;

/** A caregiver wants the statement of a month by mail, now; asking twice before it is made is asking once. */
export async function askStatement({ actor }: Ctx, { month }: StatementRequest) {
  const userId = caregiverIdOf(actor);
  const { from, to } = boundsOf(month);
  const paid = await db.transfer.findFirst({
    where: { caregiverId: userId, status: "SUCCEEDED", createdAt: { gte: from, lt: to } },
    select: { id: true },
  });
  if (!paid) throw new AppError("conflict", "nothing_paid_out", "Nothing was paid out in that month.");
  await inTransaction((tx) =>
    later(
      tx,
      JobTypes.GENERATE_REPORT,
      { userId, month, askedId: randomUUID() },
      { key: `report:${userId}:${month}:asked` },
    ),
  );
}

/** Queues the statement of last month for every caregiver who was paid in it and has none yet. */
export async function askStatements({ now }: Ctx) {
  const { date, minute } = wallTime(now);
  if (date.endsWith("-01") && minute < FIRST_DAY_FROM_MINUTE) return { statements: 0 };
  const month = monthBefore(monthOf(now));
  const { from, to } = boundsOf(month);
  const due = await db.$queryRaw<{ userId: string }[]>`
    SELECT DISTINCT t."caregiverId"::text AS "userId" FROM "Transfer" t
    WHERE t.status = 'SUCCEEDED' AND t."createdAt" >= ${from} AND t."createdAt" < ${to} AND NOT EXISTS (
      SELECT 1 FROM "Email" e WHERE e.key = 'earnings-statement:' || ${month} || ':' || t."caregiverId")
    LIMIT ${SWEEP}`;
  await inTransaction(async (tx) => {
    for (const { userId } of due)
      await later(tx, JobTypes.GENERATE_REPORT, { userId, month }, { key: `report:${userId}:${month}`, ifNone: true });
  });
  return { statements: due.length };
}
