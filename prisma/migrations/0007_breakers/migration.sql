-- What each process says of its circuit breakers, and what an admin asks of all of them.
CREATE TABLE "BreakerReport" (
    "name" TEXT NOT NULL,
    "instance" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "forced" BOOLEAN NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BreakerReport_pkey" PRIMARY KEY ("name", "instance"),
    CONSTRAINT "BreakerReport_state" CHECK ("state" IN ('CLOSED', 'OPEN', 'HALF_OPEN'))
);
CREATE INDEX "BreakerReport_seenAt_idx" ON "BreakerReport"("seenAt");

CREATE TABLE "BreakerOrder" (
    "name" TEXT NOT NULL,
    "forcedOpen" BOOLEAN NOT NULL DEFAULT false,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BreakerOrder_pkey" PRIMARY KEY ("name")
);
