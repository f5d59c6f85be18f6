-- Who works the queue now. Jobs held by a worker that fell silent go to another.
CREATE TABLE "WorkerLease" (
    "worker" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "WorkerLease_pkey" PRIMARY KEY ("worker")
);
CREATE INDEX "WorkerLease_seenAt_idx" ON "WorkerLease"("seenAt");

-- Mail goes out many at a time. What is in one request stays in it, because its key at the provider is the batch's.
ALTER TABLE "Email"
    ADD COLUMN "batchId" UUID,
    ADD COLUMN "batchUntil" TIMESTAMPTZ(3),
    ADD COLUMN "alone" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "Email_to_batch" ON "Email"("createdAt") WHERE "state" = 'QUEUED' AND "batchId" IS NULL AND NOT "alone";
CREATE INDEX "Email_batchId_idx" ON "Email"("batchId") WHERE "batchId" IS NOT NULL;
