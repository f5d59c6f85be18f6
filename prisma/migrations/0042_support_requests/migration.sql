-- Questions to support, from anybody, until an admin has answered.
CREATE TYPE "SupportTopic" AS ENUM ('BOOKING', 'PAYMENT', 'ACCOUNT', 'SAFETY', 'ACCESSIBILITY', 'OTHER');
CREATE TABLE "SupportRequest" (
    "id" UUID NOT NULL,
    "userId" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "topic" "SupportTopic" NOT NULL,
    "text" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    CONSTRAINT "SupportRequest_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SupportRequest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "SupportRequest_userId_idx" ON "SupportRequest"("userId");
CREATE INDEX "SupportRequest_email_idx" ON "SupportRequest"("email");
CREATE INDEX "SupportRequest_answeredAt_idx" ON "SupportRequest"("answeredAt");
CREATE INDEX "SupportRequest_open" ON "SupportRequest" (id) WHERE "answeredAt" IS NULL;
CREATE INDEX "SupportRequest_answered" ON "SupportRequest" (id) WHERE "answeredAt" IS NOT NULL;
