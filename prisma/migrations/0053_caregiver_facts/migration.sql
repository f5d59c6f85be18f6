-- What a caregiver's page says of the person and the home, and what it says of their bookings, which a schedule counts.
CREATE TYPE "Language" AS ENUM ('nl', 'fr', 'en', 'de', 'es', 'it', 'pt', 'pl', 'ro', 'tr', 'ar', 'uk');
CREATE TYPE "Garden" AS ENUM ('NONE', 'SHARED', 'OPEN', 'FENCED');
ALTER TABLE "Caregiver"
    ADD COLUMN "languages" "Language"[] DEFAULT ARRAY[]::"Language"[],
    ADD COLUMN "garden" "Garden",
    ADD COLUMN "hasChildren" BOOLEAN,
    ADD COLUMN "ownPets" "Species"[] DEFAULT ARRAY[]::"Species"[],
    ADD COLUMN "knownSpecies" "Species"[] DEFAULT ARRAY[]::"Species"[];

CREATE TABLE "CaregiverFigures" (
    "caregiverId" UUID NOT NULL,
    "answerPercent" INTEGER,
    "answerMinutes" INTEGER,
    "repeatClients" INTEGER NOT NULL,
    "cancellations" INTEGER NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "CaregiverFigures_pkey" PRIMARY KEY ("caregiverId"),
    CONSTRAINT "CaregiverFigures_caregiverId_fkey" FOREIGN KEY ("caregiverId") REFERENCES "Caregiver"("userId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CaregiverFigures_shape" CHECK (
        "answerPercent" BETWEEN 0 AND 100 AND "answerMinutes" >= 0 AND "repeatClients" >= 0 AND "cancellations" >= 0)
);
CREATE INDEX "CaregiverFigures_countedAt_idx" ON "CaregiverFigures"("countedAt");
