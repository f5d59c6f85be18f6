-- Erasure on request, export of one's own data, agreement to versions of the legal texts, and links to another address.
ALTER TABLE "User" ADD COLUMN "privacyVersion" TEXT, ADD COLUMN "erasureAskedAt" TIMESTAMPTZ(3), ADD COLUMN "erasureDueAt" TIMESTAMPTZ(3);
UPDATE "User" SET "privacyVersion" = '2026-01' WHERE "termsVersion" IS NOT NULL; -- the sign-up form named both texts
CREATE INDEX "User_erasure_due" ON "User" ("erasureDueAt") WHERE "erasureDueAt" IS NOT NULL AND "erasedAt" IS NULL;
CREATE INDEX "User_erased_again" ON "User" ("erasedAt") WHERE "erasedAt" IS NOT NULL AND email IS NOT NULL;

CREATE TYPE "LegalText" AS ENUM ('TERMS', 'PRIVACY');
CREATE TABLE "Consent" (
    "userId" UUID NOT NULL,
    "text" "LegalText" NOT NULL,
    "version" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Consent_pkey" PRIMARY KEY ("userId", "text", "version"),
    CONSTRAINT "Consent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "Consent" SELECT id, t::"LegalText", "termsVersion", coalesce("termsAcceptedAt", "createdAt")
  FROM "User" CROSS JOIN unnest(ARRAY['TERMS', 'PRIVACY']) AS t WHERE "termsVersion" IS NOT NULL;

CREATE TYPE "ExportState" AS ENUM ('QUEUED', 'READY', 'FAILED');
CREATE TABLE "DataExport" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "state" "ExportState" NOT NULL DEFAULT 'QUEUED',
    "content" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "readyAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "DataExport_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DataExport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DataExport_shape" CHECK (("state" = 'READY') = ("content" IS NOT NULL) AND ("state" = 'READY') = ("readyAt" IS NOT NULL))
);
CREATE INDEX "DataExport_userId_askedAt_idx" ON "DataExport"("userId", "askedAt" DESC);
CREATE INDEX "DataExport_expiresAt_idx" ON "DataExport"("expiresAt");

ALTER TABLE "Token" ADD COLUMN "address" TEXT;
ALTER TYPE "TokenPurpose" ADD VALUE 'CHANGE_EMAIL';
ALTER TYPE "TokenPurpose" ADD VALUE 'STOP_EMAIL_CHANGE';
