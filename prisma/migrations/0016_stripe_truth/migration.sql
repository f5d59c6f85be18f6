-- A checkout is followed until it was seen to its end at Stripe, whatever became of the booking meanwhile.
ALTER TABLE "Payment" ADD COLUMN "endedAt" TIMESTAMPTZ(3), ADD COLUMN "sweptAt" TIMESTAMPTZ(3);
UPDATE "Payment" SET "endedAt" = coalesce("succeededAt", "createdAt")
  WHERE (status IN ('SUCCEEDED', 'SURPLUS') AND "stripeFeeCents" IS NOT NULL)
    OR (status IN ('EXPIRED', 'FAILED') AND "checkoutSessionId" IS NOT NULL);
CREATE INDEX "Payment_endedAt_sweptAt_idx" ON "Payment"("endedAt", "sweptAt");
