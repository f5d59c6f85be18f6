-- How an owner wants an animal to be cared for, and until when its vaccinations protect it.
CREATE TYPE "VaccineKind" AS ENUM ('RABIES', 'DISTEMPER', 'LEPTOSPIROSIS', 'KENNEL_COUGH', 'CAT_FLU', 'CAT_LEUKEMIA', 'RABBIT', 'HORSE', 'OTHER');
CREATE TABLE "CarePlan" (
    "petId" UUID NOT NULL,
    "plan" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "CarePlan_pkey" PRIMARY KEY ("petId"),
    CONSTRAINT "CarePlan_petId_fkey" FOREIGN KEY ("petId") REFERENCES "Pet"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "Vaccination" (
    "id" UUID NOT NULL,
    "petId" UUID NOT NULL,
    "kind" "VaccineKind" NOT NULL,
    "expiresOn" DATE NOT NULL,
    "remindedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Vaccination_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Vaccination_petId_fkey" FOREIGN KEY ("petId") REFERENCES "Pet"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Vaccination_petId_kind_key" ON "Vaccination"("petId", "kind");
CREATE INDEX "Vaccination_remindedAt_expiresOn_idx" ON "Vaccination"("remindedAt", "expiresOn");
