import { z } from "zod";
import { CacheInvalidation } from "@/domain/cache";
import { calculateFigures, type Figures } from "@/domain/caregivers/figures";
import { SWEEP_LIMIT } from "@/domain/sweep";
import { BookingStatus } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";

/** Care that began in so many days counts. */
const WINDOW_DAYS = 365;

const DueRow = z.object({
  id: z.uuid(),
  answerPercent: z.int().nullable(),
  answerMinutes: z.int().nullable(),
  repeatClients: z.int().nullable(),
  cancellations: z.int().nullable(),
});

const BookingRow = z.object({
  caregiverId: z.uuid(),
  ownerId: z.uuid(),
  status: z.enum(BookingStatus),
  createdAt: z.date(),
  answeredAt: z.date().nullable(),
  isCaregiverFault: z.boolean(),
});

/**
 * Counts approved caregivers whose figures are a day old, the oldest first. A page is drawn again only where a figure changed,
 * so that reading it costs no more than before.
 */
export async function countDueFigures({ now }: Ctx) {
  const due = z.array(DueRow).parse(
    await db.$queryRaw`
      SELECT c."userId" AS id, f."answerPercent", f."answerMinutes", f."repeatClients", f.cancellations
      FROM "Caregiver" c LEFT JOIN "CaregiverFigures" f ON f."caregiverId" = c."userId"
      WHERE c.status = 'APPROVED' AND (f."countedAt" IS NULL OR f."countedAt" <= ${after(now, -DAY_MS)})
      ORDER BY f."countedAt" NULLS FIRST, c."userId" LIMIT ${SWEEP_LIMIT}`,
  );
  const bookings = await bookingsOf(
    due.map(({ id }) => id),
    now,
  );
  const counted = due.map(({ id, ...before }) => {
    const figures = calculateFigures(bookings.filter(({ caregiverId }) => caregiverId === id));
    return { caregiverId: id, ...figures, isChanged: isChanged(before, figures) };
  });
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "CaregiverFigures" ("caregiverId", "answerPercent", "answerMinutes", "repeatClients", cancellations, "countedAt")
      SELECT c."userId", n."answerPercent", n."answerMinutes", n."repeatClients", n.cancellations, ${now}::timestamptz
      FROM json_to_recordset(${JSON.stringify(counted)}::json) AS n("caregiverId" uuid, "answerPercent" int, "answerMinutes" int,
        "repeatClients" int, cancellations int) JOIN "Caregiver" c ON c."userId" = n."caregiverId"
      ORDER BY c."userId"
      ON CONFLICT ("caregiverId") DO UPDATE SET "answerPercent" = excluded."answerPercent",
        "answerMinutes" = excluded."answerMinutes", "repeatClients" = excluded."repeatClients",
        cancellations = excluded.cancellations, "countedAt" = excluded."countedAt"`;
    for (const { caregiverId } of counted.filter((each) => each.isChanged))
      await CacheInvalidation.onFiguresUpdate(caregiverId);
  });
  return { counted: counted.length };
}

const isChanged = (before: { [Name in keyof Figures]: number | null }, now: Figures) =>
  before.answerPercent !== now.answerPercent ||
  before.answerMinutes !== now.answerMinutes ||
  before.repeatClients !== now.repeatClients ||
  before.cancellations !== now.cancellations;

/** Bookings whose care began within the window or is still to begin, with the caregiver's answer. */
async function bookingsOf(caregiverIds: string[], now: Date) {
  if (caregiverIds.length === 0) return [];
  const rows = await db.$queryRaw`
    SELECT b."caregiverId", b."ownerId", b.status, b."createdAt", e.at AS "answeredAt",
      coalesce(b."cancelReason" = 'CAREGIVER_FAULT', false) AS "isCaregiverFault"
    FROM "Booking" b LEFT JOIN "BookingEvent" e ON e."bookingId" = b.id AND (e.step = 'accept'
      OR e.step = 'decline' AND e."actorRole" = 'CAREGIVER')
    WHERE b."caregiverId" = ANY(${caregiverIds}::uuid[]) AND b."startsAt" > ${after(now, -WINDOW_DAYS * DAY_MS)}`;
  return z.array(BookingRow).parse(rows);
}
