import type { Tx } from "@/lib/db";

/** Our money at Stripe: available and pending together. */
export const STRIPE = "asset:stripe";
/** Charged, and not on our balance at Stripe yet: it may take minutes. */
export const STRIPE_INCOMING = "asset:stripe-incoming";
/** What an owner paid for a booking and nobody has received yet: the escrow of the booking. */
export const escrowAccount = (bookingId: string) => `liability:booking:${bookingId}`;
export const COMMISSION = "revenue:commission";
export const STRIPE_FEES = "expense:stripe-fees";
/** Taken by a bank while a dispute is open. */
export const DISPUTED = "asset:disputed";
export const LOST_DISPUTES = "expense:lost-disputes";
/** What a caregiver owes because a refund came after their payout and their balance was short. */
export const receivableAccount = (caregiverId: string) => `asset:receivable:${caregiverId}`;

/** Our bank account: what Stripe paid out to it, less what we topped up. */
export const BANK = "asset:bank";
/** Held back by Stripe, as a reserve or a minimum balance. */
export const STRIPE_RESERVE = "asset:stripe-reserve";
export const STRIPE_ADJUSTMENTS = "expense:stripe-adjustments";
/** Moved at Stripe and not explained yet; an admin finds out. */
export const SUSPENSE = "liability:suspense";

interface Movement {
  sourceType: "payment" | "refund" | "transfer" | "reversal" | "dispute" | "balance";
  sourceId: string;
  kind: string;
  at: Date;
  /** Debits above zero, credits below, in cents; they sum to zero (the database refuses anything else). */
  postings: Record<string, number>;
}

/** Posts a movement of money to the ledger, once: the same source and kind again changes nothing. */
export async function post(tx: Tx, { postings, ...entry }: Movement) {
  const [created] = await tx.journalEntry.createManyAndReturn({
    data: entry,
    skipDuplicates: true,
    select: { id: true },
  });
  if (!created) return;
  const lines = Object.entries(postings).filter(([, amountCents]) => amountCents !== 0);
  await tx.posting.createMany({
    data: lines.map(([account, amountCents]) => ({ entryId: created.id, account, amountCents })),
  });
}

/** The balance of an account in cents. */
export async function balanceOf(tx: Tx, account: string) {
  const { _sum } = await tx.posting.aggregate({ where: { account }, _sum: { amountCents: true } });
  return _sum.amountCents ?? 0;
}

/**
 * What a caregiver owes that no payout under way pays already, in cents. The lock on the caregiver keeps two payouts from
 * paying the same debt.
 */
export async function outstandingCents(tx: Tx, caregiverId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Caregiver" WHERE "userId" = ${caregiverId}::uuid FOR UPDATE`;
  const { _sum } = await tx.transfer.aggregate({
    where: { caregiverId, status: "PENDING" },
    _sum: { setOffCents: true },
  });
  return Math.max(0, (await balanceOf(tx, receivableAccount(caregiverId))) - (_sum.setOffCents ?? 0));
}
