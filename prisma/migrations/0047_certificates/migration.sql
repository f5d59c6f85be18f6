-- Certificates of caregivers: private files, which admins look at. A picture of a message belongs to its thread before it is sent.
CREATE TYPE "CertificateState" AS ENUM ('UPLOADING', 'WAITING', 'STORED', 'REFUSED');
CREATE TABLE "Certificate" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "state" "CertificateState" NOT NULL DEFAULT 'UPLOADING',
    "problem" TEXT,
    "file" TEXT NOT NULL,
    "extension" TEXT,
    "bytes" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3),
    "checkedFor" TEXT,
    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Certificate_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Certificate_shape" CHECK (
        "bytes" BETWEEN 1 AND 10485760 AND ("state" = 'REFUSED') = ("problem" IS NOT NULL)
        AND ("state" IN ('UPLOADING', 'REFUSED') OR "extension" IS NOT NULL)),
    CONSTRAINT "Certificate_checked" CHECK (
        ("checkedAt" IS NULL) = ("checkedFor" IS NULL) AND ("checkedAt" IS NULL OR "state" = 'STORED'))
);
CREATE UNIQUE INDEX "Certificate_file_key" ON "Certificate"("file");
CREATE INDEX "Certificate_ownerId_idx" ON "Certificate"("ownerId");
-- As with pictures: uploads that were never finished are removed by age.
CREATE INDEX "Certificate_unfinished" ON "Certificate"("createdAt") WHERE "state" IN ('UPLOADING', 'REFUSED');

ALTER TABLE "Picture" ADD COLUMN "threadId" UUID;
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "Picture_threadId_idx" ON "Picture"("threadId");
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_of_thread" CHECK (("kind" = 'MESSAGE') = ("threadId" IS NOT NULL));
