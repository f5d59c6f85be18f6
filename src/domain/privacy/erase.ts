import { forgetName } from "@/domain/accounts/public-words";
import { endBookings } from "@/domain/admin/end-bookings";
import { lockPerson } from "@/domain/admin/people";
import type { AdminReason } from "@/domain/admin/schema";
import { audit } from "@/domain/audit";
import { refreshListings } from "@/domain/caregivers/listings";
import { enqueueInTx, type JobPayload, JobTypes } from "@/domain/jobs";
import { emailJobKey } from "@/domain/notifications/batch";
import { notify } from "@/domain/notifications/notify";
import { openMatters } from "@/domain/privacy/erasure-request";
import {
  CONTACTS_OF_BOOKING,
  type Erasure,
  NOW,
  OWN_ID,
  PERSONAL_DATA,
  PERSONAL_FILES,
} from "@/domain/privacy/personal-data";
import { SWEEP_LIMIT } from "@/domain/sweep";
import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { cancelJobs, cancelJobsNaming } from "@/lib/queue/graphile-internals";
import { recordSecurityEvent } from "@/lib/telemetry/security-event";
import { after, DAY_MS } from "@/lib/time";

/** An admin erases an account at once: what it has open ends as with a suspension. */
export const erasePerson = (ctx: Ctx, id: string, { reason }: AdminReason) =>
  inTransaction(async (tx) => {
    await lockPerson(tx, ctx, id);
    const ended = await eraseInTx(tx, ctx, id);
    await audit(tx, ctx, { action: "person.erase", subject: `person:${id}`, reason });
    return { id, ...ended };
  });

/**
 * Takes a person's rights as a suspension does (rules §2), and removes what says who they were from every table and from the
 * queue. The caches forget them with the trigger on `erasedAt`. The books and the audit log stay and name nobody.
 */
async function eraseInTx(tx: Tx, ctx: Ctx, id: string) {
  const ended = await endBookings(tx, ctx, id, ["owner", "caregiver"]);
  const { email } = await tx.user.findUniqueOrThrow({ where: { id }, select: { email: true } });
  const mails = await tx.email.findMany({ where: { userId: id, state: "QUEUED" }, select: { id: true } });
  await cancelJobs(
    tx,
    mails.map((mail) => emailJobKey(mail.id)),
  );
  await cancelJobsNaming(tx, email ? [id, email] : [id]);
  for (const files of PERSONAL_FILES) await files.erase(tx, ctx, id);
  await forgetName(tx, id); // before the reviews lose their words
  for (const [table, { erased = [] }] of Object.entries(PERSONAL_DATA))
    for (const erasure of erased) await tx.$executeRaw(erasureSql(table, erasure, id, ctx.now));
  if ((await tx.caregiver.count({ where: { userId: id } })) > 0) await refreshListings(tx, id);
  recordSecurityEvent("person_erased", { userId: id });
  return ended;
}

function erasureSql(table: string, { whose, as }: Erasure, id: string, now: Date) {
  const name = Prisma.raw(`"${table}"`);
  if (as === "no row") return Prisma.sql`DELETE FROM ${name} WHERE ${whose(id)}`;
  const values = Object.entries(as).map(([column, value]) => {
    const to = value === NOW ? Prisma.sql`${now}` : value === OWN_ID ? Prisma.sql`id::text` : Prisma.sql`${value}`;
    return Prisma.sql`${Prisma.raw(`"${column}"`)} = ${to}`;
  });
  return Prisma.sql`UPDATE ${name} SET ${Prisma.join(values)} WHERE ${whose(id)}`;
}

/** Clears contacts that care under way kept when its owner was erased, once the care is over. */
export async function eraseContactsLeft({ now }: Ctx) {
  const owners = await db.booking.findMany({
    where: { owner: { erasedAt: { not: null } }, status: { not: "PAID" }, emergencyName: { not: "" } },
    distinct: "ownerId",
    select: { ownerId: true },
  });
  for (const { ownerId } of owners) await db.$executeRaw(erasureSql("Booking", CONTACTS_OF_BOOKING, ownerId, now));
}

/**
 * Queues the erasures whose day has come, and those of people whom a restored backup brought back: scripts/restore-database.ts
 * marks them as erased, and their data is still there.
 */
export async function queueErasures({ now }: Ctx) {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "User" WHERE "erasureDueAt" <= ${now} AND "erasureDueAt" IS NOT NULL AND "erasedAt" IS NULL
    UNION SELECT id FROM "User" WHERE "erasedAt" IS NOT NULL AND email IS NOT NULL LIMIT ${SWEEP_LIMIT}`;
  await inTransaction(async (tx) => {
    for (const { id } of due)
      await enqueueInTx(tx, JobTypes.ERASE_PERSON, { userId: id }, { key: `erase:${id}`, onlyIfAbsent: true });
  });
  return due.length;
}

/** Of each person who asked and whose day has come: erased, or looked at again tomorrow while something is open. */
export const eraseWhenSettled = (ctx: Ctx, { userId }: JobPayload<typeof JobTypes.ERASE_PERSON>) =>
  inTransaction(async (tx) => {
    const [person] = await tx.$queryRaw<{ erasureDueAt: Date | null; erasedAt: Date | null; email: string | null }[]>`
      SELECT "erasureDueAt", "erasedAt", email FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`;
    const isBack = Boolean(person?.erasedAt && person.email);
    const isDue = Boolean(person && !person.erasedAt && person.erasureDueAt && person.erasureDueAt <= ctx.now);
    if (!isBack && !isDue) return; // stopped meanwhile, or done
    const { care, money } = await openMatters(tx, userId);
    if (isDue && care + money > 0) {
      await tx.user.update({ where: { id: userId }, data: { erasureDueAt: after(ctx.now, DAY_MS) } });
      return;
    }
    await eraseInTx(tx, ctx, userId);
  });

/** How long before the day a last mail offers to stop. */
const REMIND_MS = 3 * DAY_MS;

/** Mails those whose erasure is near, once for each time they asked. */
export async function remindOfErasures({ now }: Ctx) {
  const soon = await db.user.findMany({
    where: { erasedAt: null, erasureDueAt: { gt: now, lte: after(now, REMIND_MS) } },
    take: SWEEP_LIMIT,
    select: { id: true, erasureAskedAt: true, erasureDueAt: true },
  });
  await inTransaction(async (tx) => {
    for (const { id: userId, erasureAskedAt, erasureDueAt } of soon) {
      const data = { dueAt: (erasureDueAt ?? now).toISOString() };
      await notify(tx, { template: "erasure-soon", userId, now, about: (erasureAskedAt ?? now).toISOString(), data });
    }
  });
  return { erasuresSoon: soon.length };
}
