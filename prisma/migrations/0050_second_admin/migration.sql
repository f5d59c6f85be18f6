-- A refund or a decision above the limit waits until another admin approves or rejects it.
CREATE TYPE "ProposalKind" AS ENUM ('REFUND', 'COMPLAINT');
CREATE TYPE "ProposalOutcome" AS ENUM ('APPROVED', 'REJECTED');

CREATE TABLE "MoneyProposal" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "code" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "seenLeftCents" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "proposedBy" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedBy" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "outcome" "ProposalOutcome",
    "closingNote" TEXT,
    CONSTRAINT "MoneyProposal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "MoneyProposal_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MoneyProposal_amount" CHECK ("amountCents" > 0 AND "amountCents" <= "seenLeftCents"),
    CONSTRAINT "MoneyProposal_two_admins" CHECK ("closedBy" <> "proposedBy"),
    CONSTRAINT "MoneyProposal_closed" CHECK (num_nonnulls("closedBy", "closedAt", "outcome") IN (0, 3))
);
CREATE INDEX "MoneyProposal_bookingId_idx" ON "MoneyProposal"("bookingId");
CREATE UNIQUE INDEX "MoneyProposal_open" ON "MoneyProposal"("bookingId") WHERE "closedAt" IS NULL;
