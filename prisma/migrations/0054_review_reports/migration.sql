-- Readers report reviews; an admin hides them or leaves them, with a reason. A hidden review counts for no average.
CREATE TYPE "ReviewReportReason" AS ENUM ('INSULTING', 'UNTRUE', 'PRIVATE_DATA', 'UNRELATED', 'OTHER');
ALTER TABLE "Review" ADD COLUMN "hiddenAt" TIMESTAMPTZ(3);
ALTER TABLE "Review" ADD CONSTRAINT "Review_hidden" CHECK ("hiddenAt" IS NULL OR "shownAt" IS NOT NULL);
CREATE TABLE "ReviewReport" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "reason" "ReviewReportReason" NOT NULL,
    "note" TEXT,
    "state" "ReportState" NOT NULL DEFAULT 'OPEN',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    CONSTRAINT "ReviewReport_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ReviewReport_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewReport_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewReport_decided" CHECK (("state" = 'OPEN') = ("decidedAt" IS NULL))
);
CREATE UNIQUE INDEX "ReviewReport_reviewId_reporterId_key" ON "ReviewReport"("reviewId", "reporterId");
CREATE INDEX "ReviewReport_reporterId_idx" ON "ReviewReport"("reporterId");
CREATE INDEX "ReviewReport_state_createdAt_id_idx" ON "ReviewReport"("state", "createdAt", "id");
