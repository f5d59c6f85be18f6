import { z } from "zod";
import { requireAdmin } from "@/domain/accounts/authorize";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { after, MINUTE_MS } from "@/lib/time";

const QUEUES = [
  "caregivers",
  "words",
  "complaints",
  "proposals",
  "support",
  "reviewReports",
  "messageReports",
  "failedPayouts",
  "failedRefunds",
  "receivables",
  "held",
  "disputes",
  "deadJobs",
  "openBreakers",
  "suspense",
  "booksDiffer",
] as const;

/** A process that has not reported for so long is gone, with its breakers. */
const BREAKER_SEEN_MS = 2 * MINUTE_MS;

const Row = z.object({ queue: z.enum(QUEUES), count: z.int(), oldest: z.date().nullable() });
export type WorkQueue = z.infer<typeof Row>;

/** Each queue of work with its length and since when its oldest entry waits, in one statement of indexed reads. */
export async function getWorkQueues({ actor, now }: Ctx): Promise<WorkQueue[]> {
  requireAdmin(actor);
  const rows = await db.$queryRaw`
    SELECT 'caregivers' AS queue, count(*)::int AS count, min("submittedAt") AS oldest FROM "Caregiver" WHERE status = 'SUBMITTED'
    UNION ALL SELECT 'words', count(*)::int, min(w."changedAt") FROM "WordsReview" w
      JOIN "Caregiver" c ON c."userId" = w."caregiverId" AND c.status = 'APPROVED' WHERE w."refusedReason" IS NULL
    UNION ALL SELECT 'complaints', count(*)::int, min("openedAt") FROM "Complaint" WHERE "decidedAt" IS NULL
    UNION ALL SELECT 'proposals', count(*)::int, min("proposedAt") FROM "MoneyProposal" WHERE "closedAt" IS NULL
    UNION ALL SELECT 'support', count(*)::int, min("createdAt") FROM "SupportRequest" WHERE "answeredAt" IS NULL
    UNION ALL SELECT 'reviewReports', count(*)::int, min("createdAt") FROM "ReviewReport" WHERE state = 'OPEN'
    UNION ALL SELECT 'messageReports', count(*)::int, min("createdAt") FROM "MessageReport" WHERE state = 'OPEN'
    UNION ALL SELECT 'failedPayouts', count(*)::int, min("createdAt") FROM "Transfer" WHERE status = 'FAILED'
    UNION ALL SELECT 'failedRefunds', count(*)::int, min("createdAt") FROM "Refund" WHERE status = 'FAILED' AND "closedAt" IS NULL
    UNION ALL SELECT 'receivables', count(*)::int, NULL FROM (
      SELECT account FROM "Posting" WHERE account LIKE 'asset:receivable:%' GROUP BY account HAVING sum("amountCents") <> 0) owed
    UNION ALL SELECT 'held', count(*)::int, min("endsAt") FROM "Booking"
      WHERE "holdReason" IS NOT NULL AND "holdReason" NOT IN ('nothing_kept', 'complaint')
    UNION ALL SELECT 'disputes', count(*)::int, min("openedAt") FROM "Dispute" WHERE "closedAt" IS NULL
    UNION ALL SELECT 'suspense', count(*)::int, min(at) FROM "BalanceMovement" WHERE state = 'SUSPENSE'
    UNION ALL SELECT 'openBreakers', count(DISTINCT name)::int, NULL FROM "BreakerReport" WHERE state = 'OPEN' AND "seenAt" > ${after(now, -BREAKER_SEEN_MS)}
    UNION ALL SELECT 'deadJobs', count(*)::int, min(created_at) FROM graphile_worker.jobs WHERE attempts >= max_attempts AND locked_at IS NULL`;
  return z.array(Row).parse(rows);
}
