-- When a payout was last queued: the longest untried goes first, so that one that stays refused starves no other.
ALTER TABLE "Booking" ADD COLUMN "payoutTriedAt" TIMESTAMPTZ(3);
