-- What an approved caregiver wants strangers to read, until an admin has seen it; the approved words stay where they are.
CREATE TABLE "WordsReview" (
    "caregiverId" UUID NOT NULL,
    "name" TEXT,
    "headline" TEXT,
    "bio" TEXT,
    "experience" TEXT,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "refusedReason" TEXT,
    CONSTRAINT "WordsReview_pkey" PRIMARY KEY ("caregiverId"),
    CONSTRAINT "WordsReview_caregiverId_fkey" FOREIGN KEY ("caregiverId") REFERENCES "Caregiver"("userId") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "WordsReview_changedAt_idx" ON "WordsReview"("changedAt");
