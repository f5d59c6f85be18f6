import { closeProposal, lockBookingOf } from "@/domain/admin/proposals";
import { refundNow } from "@/domain/admin/refund";
import { type ProposalApproval, REFUND_REASONS } from "@/domain/admin/schema";
import { decideNow } from "@/domain/complaints/decide";
import { COMPLAINT_DECISIONS } from "@/domain/complaints/schema";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { oncePerKey } from "@/lib/db/request-key";
import { AppError, assertDefined } from "@/lib/errors";

/**
 * Another admin agrees: the refund or the decision happens now, of exactly the amount proposed, and both parties are mailed.
 * If what is left is no longer what the first admin saw, nothing happens.
 */
export const approveProposal = (ctx: Ctx, id: string, { key, seenAmountCents }: ProposalApproval) =>
  inTransaction(async (tx) => {
    const booking = await lockBookingOf(tx, ctx, id);
    const request = { key, operation: "proposal.approve", input: { id, seenAmountCents } };
    return oncePerKey(tx, ctx, request, async (once) => {
      const proposal = await closeProposal(tx, ctx, id, { outcome: "APPROVED" });
      const { kind, code, amountCents, seenLeftCents, note, bookingId } = proposal;
      if (amountCents !== seenAmountCents)
        throw new AppError("conflict", "refund_changed", "The amount has changed since you looked.");
      if (kind === "REFUND") {
        const reason = assertDefined(
          REFUND_REASONS.find((each) => each === code),
          "reason of a refund",
        );
        await refundNow(tx, once, booking, { bookingId, amountCents, seenLeftCents, reason, note });
      } else {
        const decision = assertDefined(
          COMPLAINT_DECISIONS.find((each) => each === code),
          "decision",
        );
        await decideNow(tx, once, booking, { decision, amountCents, seenLeftCents, note });
      }
      return { bookingId, amountCents };
    });
  });
