import { randomUUID } from "node:crypto";
import { db, type Tx } from "@/lib/db";
import { MAX_BATCH_SIZE, type MailOutcome } from "@/lib/mail";
import { cancelJobs } from "@/lib/queue/graphile-internals";
import { RetryLater } from "@/lib/queue/run-job";
import { after } from "@/lib/time";

/** Longer than the time limit of the job that sends a batch. */
const CLAIM_MS = 32_000;
/** Another worker holds the batch meanwhile. */
const RETRY_AFTER_MS = 2_000;

/**
 * Claims the batch in which an email goes out: the batch it is in already, or a new one with the other queued emails.
 * Returns null when the email is settled, or its reader erased. A batch never gains an email, and an email leaves it only when it is settled, so
 * that its idempotency key is valid for every retry.
 */
export async function claimBatch(emailId: string, now: Date): Promise<string | null> {
  const email = await db.email.findUnique({ where: { id: emailId } });
  if (email?.state !== "QUEUED") return null;
  const batchUntil = after(now, CLAIM_MS);
  const batchId = email.batchId ?? randomUUID();
  const claimed = email.batchId
    ? await db.email.updateMany({
        where: { batchId, state: "QUEUED", batchUntil: { lte: now } },
        data: { batchUntil },
      })
    : { count: await newBatch(batchId, now, batchUntil, emailId) };
  if (claimed.count === 0) throw new RetryLater(RETRY_AFTER_MS); // another worker is sending it
  return batchId;
}

/** Puts an email in a new batch with others that are in none. One that the provider refused before goes by itself. */
const newBatch = (batchId: string, batchStart: Date, batchUntil: Date, emailId: string) => db.$executeRaw`
  WITH own AS (
    SELECT id, alone FROM "Email" WHERE id = ${emailId}::uuid AND state = 'QUEUED' AND "batchId" IS NULL FOR UPDATE SKIP LOCKED
  ), others AS (
    SELECT id FROM "Email" WHERE state = 'QUEUED' AND "batchId" IS NULL AND NOT alone AND id <> ${emailId}::uuid
      AND ("sendAfter" IS NULL OR "sendAfter" <= ${batchStart}::timestamptz)
      AND EXISTS (SELECT 1 FROM own WHERE NOT own.alone)
    ORDER BY "createdAt" LIMIT ${MAX_BATCH_SIZE - 1} FOR UPDATE SKIP LOCKED
  )
  UPDATE "Email" SET "batchId" = ${batchId}::uuid, "batchUntil" = ${batchUntil}
  WHERE id IN (SELECT id FROM own UNION ALL SELECT id FROM others)`;

/** Releases the claim after a failed send, so that the next try need not wait. */
export const releaseBatch = (batchId: string, now: Date) =>
  db.email.updateMany({ where: { batchId, state: "QUEUED" }, data: { batchUntil: now } });

/** The outcome of one email of a batch: the provider's response, or suppressed because nobody should read it any more. */
export type EmailOutcome = { id: string; outcome: MailOutcome | "suppressed" };

/** Stores the outcomes of emails, and cancels the jobs that have nothing left to send. */
export async function recordOutcomes(tx: Tx, outcomes: EmailOutcome[], now: Date) {
  const sent = outcomes.flatMap(({ id, outcome }) =>
    outcome !== "suppressed" && "id" in outcome ? [{ id, providerId: outcome.id }] : [],
  );
  await tx.$executeRaw`
    UPDATE "Email" e SET state = 'SENT', "providerId" = s."providerId", "sentAt" = ${now}
    FROM unnest(${sent.map(({ id }) => id)}::uuid[], ${sent.map(({ providerId }) => providerId)}::text[]) AS s (id, "providerId")
    WHERE e.id = s.id AND e.state = 'QUEUED'`;
  const idsOf = (matches: (outcome: EmailOutcome["outcome"]) => boolean) =>
    outcomes.filter(({ outcome }) => matches(outcome)).map(({ id }) => id);
  const suppressed = idsOf((outcome) => outcome === "suppressed");
  await suppress(tx, suppressed);
  const refused = idsOf((outcome) => outcome !== "suppressed" && "refused" in outcome);
  await tx.email.updateMany({
    where: { id: { in: refused }, state: "QUEUED" },
    data: { batchId: null, batchUntil: null, alone: true },
  });
  await cancelJobs(tx, [...sent.map(({ id }) => id), ...suppressed].map(emailJobKey));
}

/** Marks emails as never to be sent: they have no reader, or are out of date. */
export const suppress = (tx: Tx, ids: string[]) =>
  tx.email.updateMany({ where: { id: { in: ids }, state: "QUEUED" }, data: { state: "SUPPRESSED" } });

/** The key of the job that sends an email. */
export const emailJobKey = (emailId: string) => `email:${emailId}`;
