-- Limits: one table of counts for every kind; it takes the place of the counts of sign-in tries.
CREATE TABLE "RateCount" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RateCount_pkey" PRIMARY KEY ("key")
) WITH (fillfactor = 70);
CREATE INDEX "RateCount_endsAt_idx" ON "RateCount"("endsAt");
DROP TABLE "SignInTries";
ALTER TABLE "Payment" ADD COLUMN "payerAddress" TEXT;

-- Runs of the cron addresses.
CREATE TABLE "CronRun" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "result" JSONB,
    "error" TEXT,

    CONSTRAINT "CronRun_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "CronRun_name_startedAt_idx" ON "CronRun"("name", "startedAt" DESC);
CREATE INDEX "CronRun_startedAt_idx" ON "CronRun"("startedAt");
CREATE TABLE "CronLease" (
    "name" TEXT NOT NULL,
    "holder" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CronLease_pkey" PRIMARY KEY ("name")
);
