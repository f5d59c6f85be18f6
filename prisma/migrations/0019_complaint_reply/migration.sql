-- The caregiver's side of a complaint, once.
ALTER TABLE "Complaint" ADD COLUMN "reply" TEXT, ADD COLUMN "repliedAt" TIMESTAMPTZ(3);
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_reply" CHECK (("reply" IS NULL) = ("repliedAt" IS NULL));

-- Business per day is counted in the records (src/ops/metrics/day-counts.ts).
CREATE INDEX "BookingEvent_at_idx" ON "BookingEvent"("at");
CREATE INDEX "Review_createdAt_idx" ON "Review"("createdAt");

-- What caregivers owe, for the overview of the admins (src/domain/admin/overview.ts).
CREATE INDEX "Posting_receivables" ON "Posting" ("account") WHERE "account" LIKE 'asset:receivable:%';
