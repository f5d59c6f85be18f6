-- Caregivers and searches that people keep, and whom a search found already.
CREATE TABLE "Favourite" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "caregiverId" UUID NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Favourite_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Favourite_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Favourite_caregiverId_fkey" FOREIGN KEY ("caregiverId") REFERENCES "Caregiver"("userId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Favourite_shape" CHECK ("userId" <> "caregiverId" AND char_length("note") BETWEEN 1 AND 500)
);
CREATE UNIQUE INDEX "Favourite_userId_caregiverId_key" ON "Favourite"("userId", "caregiverId");
CREATE INDEX "Favourite_userId_id_idx" ON "Favourite"("userId", "id");
CREATE INDEX "Favourite_caregiverId_idx" ON "Favourite"("caregiverId");

CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "alerts" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SavedSearch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SavedSearch_shape" CHECK (char_length("name") BETWEEN 1 AND 60 AND char_length("search") BETWEEN 1 AND 500)
);
CREATE UNIQUE INDEX "SavedSearch_userId_search_key" ON "SavedSearch"("userId", "search");
CREATE INDEX "SavedSearch_userId_id_idx" ON "SavedSearch"("userId", "id");
-- The job that looks for new matches.
CREATE INDEX "SavedSearch_due" ON "SavedSearch" ("checkedAt", id) WHERE alerts;

CREATE TABLE "SavedSearchMatch" (
    "savedSearchId" UUID NOT NULL,
    "caregiverId" UUID NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "SavedSearchMatch_pkey" PRIMARY KEY ("savedSearchId", "caregiverId"),
    CONSTRAINT "SavedSearchMatch_savedSearchId_fkey" FOREIGN KEY ("savedSearchId") REFERENCES "SavedSearch"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SavedSearchMatch_caregiverId_fkey" FOREIGN KEY ("caregiverId") REFERENCES "Caregiver"("userId") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "SavedSearchMatch_caregiverId_idx" ON "SavedSearchMatch"("caregiverId");
