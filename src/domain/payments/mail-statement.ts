import { notify } from "@/domain/notices/notify";
import type { Statement } from "@/domain/notices/statement";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import type { JobPayload, JobTypes } from "@/lib/queue/job-types";
import { EARNED, earningLine } from "./earning-line";
import { boundsOf } from "./months";

/** So many lines fit in a mail that no mail program cuts off; the file has them all. */
const MAX_LINES = 40;

/** Mails a caregiver what they were paid in a month: once for every month, and once for each time they ask. */
export async function mailStatement({ now }: Ctx, asked: JobPayload<typeof JobTypes.GENERATE_REPORT>) {
  const { userId, month, askedId } = asked;
  const facts = await statementOf(userId, month);
  const about = askedId ? `${month}:${askedId}` : month;
  await inTransaction((tx) => notify(tx, { template: "earnings-statement", userId, now, about, facts }));
}

/** The care whose share left in the month, oldest first, as it stands now: what was taken back since is not in it. */
async function statementOf(caregiverId: string, month: string): Promise<Statement> {
  const { from, to } = boundsOf(month);
  const rows = await db.booking.findMany({
    where: { caregiverId, transfer: { status: "SUCCEEDED", createdAt: { gte: from, lt: to } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: EARNED,
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
