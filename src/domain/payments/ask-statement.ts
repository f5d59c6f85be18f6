import { randomUUID } from "node:crypto";
import { SWEEP } from "@/domain/bookings/sweep";
import { later } from "@/domain/jobs";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { JobTypes } from "@/lib/queue/job-types";
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
    SELECT paid."caregiverId"::text AS "userId"
    FROM (SELECT DISTINCT "caregiverId" FROM "Transfer"
      WHERE status = 'SUCCEEDED' AND "createdAt" >= ${from} AND "createdAt" < ${to}) paid
    LEFT JOIN LATERAL (SELECT true AS told FROM "Email"
      WHERE key = 'earnings-statement:' || ${month} || ':' || paid."caregiverId" LIMIT 1) mail ON true
    WHERE mail.told IS NULL
    LIMIT ${SWEEP}`;
  await inTransaction(async (tx) => {
    for (const { userId } of due)
      await later(tx, JobTypes.GENERATE_REPORT, { userId, month }, { key: `report:${userId}:${month}`, ifNone: true });
  });
  return { statements: due.length };
}
