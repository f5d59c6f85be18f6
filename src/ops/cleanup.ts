import { deleteCertificates } from "@/domain/certificates/files";
import { deletePictures } from "@/domain/pictures/files";
import { eraseContactsLeft } from "@/domain/privacy/erase";
import { SWEEP_LIMIT } from "@/domain/sweep";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";
import { BACKUP } from "@/ops/backup-run";
import { deleteOldReports } from "@/ops/breaker-sync";
import { discardOldDeadJobs } from "@/ops/jobs-admin";
import { rollUpMetrics } from "@/ops/metrics/store";

/** How long finished rows stay readable for an investigation. */
const RETENTION_MS = 30 * DAY_MS;

/** A request that moves money can be repeated under its key for so long, and is answered like the first time. */
const REQUEST_KEY_MS = 90 * DAY_MS;

/** A job that was given up waits so long for somebody to look at it. */
const JOB_RETENTION_MS = 90 * DAY_MS;

/** A question to support can be looked up again for so long after its answer. */
const SUPPORT_RETENTION_MS = 365 * DAY_MS;

/** An upload that was not finished, was refused, or stands in no message, stays so long. */
const UNFINISHED_UPLOAD_MS = 7 * DAY_MS;

const SENT_PARAMETERS_MS = 2 * DAY_MS;

/** Who wrote what to whom is proof, and after so long looked up by nobody who is in a hurry. */
const ARCHIVE_AFTER_MS = 400 * DAY_MS;
const ARCHIVE_BATCH = 5_000;
/** The rest waits for the next night. */
const ARCHIVE_PER_RUN = 100_000;

/**
 * Deletes what has no use any more: links and sessions that ended, limits whose time is over, events of Stripe that were
 * looked into, keys of requests, uploads that came to nothing, copies of data that expired, questions answered long ago, jobs given up long ago, runs, and processes that are gone. Old mails go into the archive. Bookings, money,
 * history and audit stay where they are: the rules keep them, and sums and proofs go through all of them.
 */
export async function cleanUp(ctx: Ctx) {
  const { now } = ctx;
  const old = { lte: after(now, -RETENTION_MS) };
  const [tokens, sessions, limits, events, runs, instances, jobs] = await Promise.all([
    db.token.deleteMany({ where: { expiresAt: old } }),
    db.session.deleteMany({ where: { OR: [{ expiresAt: old }, { revokedAt: old }] } }),
    db.rateCount.deleteMany({ where: { endsAt: { lte: now } } }),
    db.stripeEvent.deleteMany({ where: { processedAt: old } }),
    // One a day, and the last must go on saying for how long there was none.
    db.cronRun.deleteMany({ where: { startedAt: old, name: { not: BACKUP } } }),
    deleteOldReports(db, after(now, -DAY_MS)),
    discardOldDeadJobs(after(now, -JOB_RETENTION_MS)),
  ]);
  const { count: keys } = await db.requestKey.deleteMany({ where: { at: { lte: after(now, -REQUEST_KEY_MS) } } });
  await forgetSentParameters(after(now, -SENT_PARAMETERS_MS));
  const archived = await archiveEmails(now);
  await rollUpMetrics(now);
  await eraseContactsLeft(ctx);
  await deleteUnfinishedUploads(after(now, -UNFINISHED_UPLOAD_MS));
  await db.dataExport.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.alert.deleteMany({ where: { resolvedAt: old } });
  await db.supportRequest.deleteMany({ where: { answeredAt: { lte: after(now, -SUPPORT_RETENTION_MS) } } });
  return {
    ...{ tokens: tokens.count, sessions: sessions.count, limits: limits.count, events: events.count },
    ...{ runs: runs.count, instances: instances.count, jobs, archived, keys },
  };
}

/** What was sent to Stripe names people, and no repeat needs it once its key is forgotten there. */
const forgetSentParameters = (before: Date) =>
  db.$executeRaw`UPDATE "StripeCall" SET params = '{}' WHERE state IN ('CONFIRMED', 'REFUSED')
    AND operation IN ('checkout.create', 'account.create') AND params <> '{}' AND "intendedAt" <= ${before}`;

/** With their files, which a job removes. A picture that is being sent just now is locked, and stays. */
const deleteUnfinishedUploads = (before: Date) =>
  inTransaction(async (tx) => {
    const pictures = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Picture" WHERE "createdAt" <= ${before}
        AND (state <> 'READY' OR (kind = 'MESSAGE' AND "messageId" IS NULL)) LIMIT ${SWEEP_LIMIT} FOR UPDATE SKIP LOCKED`;
    const certificates = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Certificate" WHERE "createdAt" <= ${before} AND state IN ('UPLOADING', 'REFUSED')
        LIMIT ${SWEEP_LIMIT} FOR UPDATE SKIP LOCKED`;
    await deletePictures(tx, { id: { in: pictures.map(({ id }) => id) } });
    await deleteCertificates(tx, { id: { in: certificates.map(({ id }) => id) } });
  });

/** Mails that went out or never will, a few at a time: moved in one statement, so that none is lost or there twice. */
async function archiveEmails(now: Date) {
  let archived = 0;
  for (;;) {
    const moved = await db.$executeRaw`
      WITH old AS (
        DELETE FROM "Email" WHERE id IN (
          SELECT id FROM "Email" WHERE "createdAt" <= ${after(now, -ARCHIVE_AFTER_MS)} AND state <> 'QUEUED'
          ORDER BY "createdAt" LIMIT ${ARCHIVE_BATCH})
        RETURNING *)
      INSERT INTO "Archive" ("table", id, "userId", "row", "archivedAt")
      SELECT 'Email', old.id::text, old."userId", to_jsonb(old), ${now} FROM old`;
    archived += moved;
    if (moved < ARCHIVE_BATCH || archived >= ARCHIVE_PER_RUN) return archived;
  }
}
