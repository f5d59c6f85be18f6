import { randomUUID } from "node:crypto";
import { requireCaregiver } from "@/domain/caregivers/authorize";
import { enqueueInTx, type JobPayload, JobTypes } from "@/domain/jobs";
import { notify } from "@/domain/notifications/notify";
import type { NotificationData } from "@/domain/notifications/templates";
import { EARNING_SELECT, earningLine } from "@/domain/payments/earnings/list";
import type { StatementRequest } from "@/domain/payments/schema";
import { SWEEP_LIMIT } from "@/domain/sweep";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { monthBefore, monthBounds, monthOf, wallTime } from "@/lib/time";

/** On the first of the month no email goes out at night. */
const FIRST_DAY_FROM_MINUTE = 8 * 60;

/** Queues the statement of a month for a caregiver who requests it; a repeat before it is made changes nothing. */
export async function requestStatement({ actor }: Ctx, { month }: StatementRequest) {
  const userId = requireCaregiver(actor, "earnings");
  const { from, to } = monthBounds(month);
  const paid = await db.transfer.findFirst({
    where: { caregiverId: userId, status: "SUCCEEDED", createdAt: { gte: from, lt: to } },
    select: { id: true },
  });
  if (!paid) throw new AppError("conflict", "nothing_paid_out", "Nothing was paid out in that month.");
  await inTransaction((tx) =>
    enqueueInTx(
      tx,
      JobTypes.GENERATE_REPORT,
      { userId, month, askedId: randomUUID() },
      { key: `report:${userId}:${month}:asked` },
    ),
  );
}

/** Queues the statement of last month for every caregiver who was paid in it and has none yet. */
export async function requestMonthlyStatements({ now }: Ctx) {
  const { date, minute } = wallTime(now);
  if (date.endsWith("-01") && minute < FIRST_DAY_FROM_MINUTE) return { statements: 0 };
  const month = monthBefore(monthOf(now));
  const { from, to } = monthBounds(month);
  const due = await db.$queryRaw<{ userId: string }[]>`
    SELECT paid."caregiverId"::text AS "userId"
    FROM (SELECT DISTINCT "caregiverId" FROM "Transfer"
      WHERE status = 'SUCCEEDED' AND "createdAt" >= ${from} AND "createdAt" < ${to}) paid
    LEFT JOIN LATERAL (SELECT true AS sent FROM "Email"
      WHERE key = 'earnings-statement:' || ${month} || ':' || paid."caregiverId" LIMIT 1) mail ON true
    JOIN "User" u ON u.id = paid."caregiverId" AND u."erasedAt" IS NULL
    WHERE mail.sent IS NULL
    LIMIT ${SWEEP_LIMIT}`;
  await inTransaction(async (tx) => {
    for (const { userId } of due)
      await enqueueInTx(
        tx,
        JobTypes.GENERATE_REPORT,
        { userId, month },
        { key: `report:${userId}:${month}`, onlyIfAbsent: true },
      );
  });
  return { statements: due.length };
}

/** Most lines in an email that no mail client cuts off; the file has them all. */
const MAX_LINES = 40;

/** Emails a caregiver what they were paid in a month: once for every month, and once for each request of theirs. */
export async function sendStatement({ now }: Ctx, payload: JobPayload<typeof JobTypes.GENERATE_REPORT>) {
  const { userId, month, askedId } = payload;
  const data = await buildStatement(userId, month);
  const about = askedId ? `${month}:${askedId}` : month;
  await inTransaction((tx) => notify(tx, { template: "earnings-statement", userId, now, about, data }));
}

/** The care whose share was sent in the month, oldest first, at its current amount: less what was taken back since. */
async function buildStatement(caregiverId: string, month: string): Promise<NotificationData["earnings-statement"]> {
  const { from, to } = monthBounds(month);
  const rows = await db.booking.findMany({
    where: { caregiverId, transfer: { status: "SUCCEEDED", createdAt: { gte: from, lt: to } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: EARNING_SELECT,
  });
  const lines = rows.map(earningLine);
  const sum = (of: "keptCents" | "feeCents" | "caregiverCents") => lines.reduce((total, line) => total + line[of], 0);
  return {
    month,
    lines: lines.slice(0, MAX_LINES).map(({ startsAt, service, caregiverCents }) => {
      return { startsAt: startsAt.toISOString(), service, shareCents: caregiverCents };
    }),
    more: Math.max(0, lines.length - MAX_LINES),
    ...{ keptCents: sum("keptCents"), feeCents: sum("feeCents"), shareCents: sum("caregiverCents") },
  };
}
