-- Pictures of caregivers, pets and messages: originals wait in quarantine until a job has drawn them again.
CREATE TYPE "PictureKind" AS ENUM ('CAREGIVER', 'PET', 'MESSAGE');
CREATE TYPE "PictureState" AS ENUM ('UPLOADING', 'WAITING', 'READY', 'REFUSED');
CREATE TABLE "Picture" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "kind" "PictureKind" NOT NULL,
    "petId" UUID,
    "messageId" UUID,
    "state" "PictureState" NOT NULL DEFAULT 'UPLOADING',
    "problem" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "alt" TEXT,
    "file" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "color" TEXT,
    "widths" INTEGER[],
    "hasAvif" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Picture_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Picture_petId_fkey" FOREIGN KEY ("petId") REFERENCES "Pet"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Picture_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Picture_shape" CHECK (
        ("kind" = 'PET') = ("petId" IS NOT NULL) AND ("messageId" IS NULL OR "kind" = 'MESSAGE')
        AND "bytes" BETWEEN 1 AND 10485760),
    CONSTRAINT "Picture_drawn" CHECK (
        ("state" = 'READY') = ("width" IS NOT NULL AND "height" IS NOT NULL AND "color" IS NOT NULL AND coalesce(cardinality("widths"), 0) > 0)
        AND ("state" = 'REFUSED') = ("problem" IS NOT NULL))
);
CREATE UNIQUE INDEX "Picture_file_key" ON "Picture"("file");
CREATE INDEX "Picture_ownerId_kind_position_idx" ON "Picture"("ownerId", "kind", "position");
CREATE INDEX "Picture_petId_idx" ON "Picture"("petId");
CREATE INDEX "Picture_messageId_idx" ON "Picture"("messageId");
-- Uploads that were never finished are removed by age.
CREATE INDEX "Picture_unfinished" ON "Picture"("createdAt") WHERE "state" <> 'READY' OR ("kind" = 'MESSAGE' AND "messageId" IS NULL);

-- A message may be pictures alone.
ALTER TABLE "Message" DROP CONSTRAINT "Message_shape";
ALTER TABLE "Message" ADD CONSTRAINT "Message_shape" CHECK ("seq" > 0 AND char_length("text") <= 2000);
