-- Every movement of our balance at Stripe, and whether the ledger explains it.
CREATE TYPE "BalanceMovementState" AS ENUM ('OPEN', 'EXPLAINED', 'SUSPENSE', 'RESOLVED');
CREATE TABLE "BalanceMovement" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "source" TEXT,
    "amountCents" INTEGER NOT NULL,
    "feeCents" INTEGER NOT NULL,
    "netCents" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "BalanceMovementState" NOT NULL DEFAULT 'OPEN',
    "note" TEXT,
    "sweptAt" TIMESTAMPTZ(3),
    CONSTRAINT "BalanceMovement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "BalanceMovement_net" CHECK ("netCents" = "amountCents" - "feeCents")
);
CREATE INDEX "BalanceMovement_state_sweptAt_idx" ON "BalanceMovement"("state", "sweptAt");
CREATE INDEX "BalanceMovement_at_idx" ON "BalanceMovement"("at");

-- Whatever waits for Stripe is looked at oldest first, and what stays stuck goes to the end of the row.
ALTER TABLE "Refund" ADD COLUMN "sweptAt" TIMESTAMPTZ(3);
ALTER TABLE "Transfer" ADD COLUMN "sweptAt" TIMESTAMPTZ(3);
ALTER TABLE "Reversal" ADD COLUMN "sweptAt" TIMESTAMPTZ(3);
ALTER TABLE "Caregiver" ADD COLUMN "accountReadAt" TIMESTAMPTZ(3);
