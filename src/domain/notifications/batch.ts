import { randomUUID } from "node:crypto";
import { db, type Tx } from "@/lib/db";
import { MAX_BATCH_SIZE, type MailOutcome } from "@/lib/mail";
import { cancelJobs } from "@/lib/queue/graphile-internals";
import { RetryLater } from "@/lib/queue/run-job";
import { after } from "@/lib/time";

/** Longer than the job that sends a batch may live. */
const CLAIM_MS = 32_000;
/** For the one who is sending it. */
const RETRY_AFTER_MS = 2_000;

/**
 * The batch in which a message goes out, now in the caller's hands: the one it was put in before, or a new one with
 * whatever else waits. Null when the message is settled. A batch never gains a message, and keeps those it has until
 * they are settled, so that its key is good for every try.
 */
export async function claimBatch(emailId: string, now: Date): Promise<string | null> {
  const message = await db.email.findUniqueOrThrow({ where: { id: emailId } });
  if (message.state !== "QUEUED") return null;
  const batchUntil = after(now, CLAIM_MS);
  const batchId = message.batchId ?? randomUUID();
  const claimed = message.batchId
    ? await db.email.updateMany({
        where: { batchId, state: "QUEUED", batchUntil: { lte: now } },
        data: { batchUntil },
      })
    : { count: await newBatch(batchId, batchUntil, emailId) };
  if (claimed.count === 0) throw new RetryLater(RETRY_AFTER_MS); // somebody else is at it
  return batchId;
}

/** Puts a message in a batch with others that are in none; one that the provider refused before goes by itself. */
const newBatch = (batchId: string, batchUntil: Date, emailId: string) => db.$executeRaw`
  WITH own AS (
    SELECT id, alone FROM "Email" WHERE id = ${emailId}::uuid AND state = 'QUEUED' AND "batchId" IS NULL FOR UPDATE SKIP LOCKED
  ), others AS (
    SELECT id FROM "Email" WHERE state = 'QUEUED' AND "batchId" IS NULL AND NOT alone AND id <> ${emailId}::uuid
      AND EXISTS (SELECT 1 FROM own WHERE NOT own.alone)
    ORDER BY "createdAt" LIMIT ${MAX_BATCH_SIZE - 1} FOR UPDATE SKIP LOCKED
  )
  UPDATE "Email" SET "batchId" = ${batchId}::uuid, "batchUntil" = ${batchUntil}
  WHERE id IN (SELECT id FROM own UNION ALL SELECT id FROM others)`;

/** It did not go through: whoever tries next need not wait. */
export const releaseBatch = (batchId: string, now: Date) =>
  db.email.updateMany({ where: { batchId, state: "QUEUED" }, data: { batchUntil: now } });

/** What became of one message of a batch: an answer of the provider, or nobody is to read it any more. */
export type EmailOutcome = { id: string; outcome: MailOutcome | "suppressed" };

/** Writes down what became of messages, and takes the jobs off the queue that have nothing left to send. */
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

/** These will never go: nobody to read them, or no longer true. */
export const suppress = (tx: Tx, ids: string[]) =>
  tx.email.updateMany({ where: { id: { in: ids }, state: "QUEUED" }, data: { state: "SUPPRESSED" } });

/** The key of the job that sees to a message. */
export const emailJobKey = (emailId: string) => `email:${emailId}`;
