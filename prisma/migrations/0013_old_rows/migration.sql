-- Rows that have to be kept but that nobody looks up any more, out of the way of those that are (src/domain/admin/clean-up.ts).
CREATE TABLE "Archive" (
    "table" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" UUID,
    "row" JSONB NOT NULL,
    "archivedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Archive_pkey" PRIMARY KEY ("table", "id")
);
CREATE INDEX "Archive_userId_idx" ON "Archive"("userId");
CREATE INDEX "Email_settled" ON "Email" ("createdAt") WHERE state <> 'QUEUED';

-- Statements that read a whole table once there were many rows (src/domain/plans.test.ts), and what they read now.
CREATE INDEX "Session_active" ON "Session" ("lastSeenAt") WHERE "revokedAt" IS NULL;
CREATE INDEX "Complaint_decidedAt_id_idx" ON "Complaint"("decidedAt", "id");
