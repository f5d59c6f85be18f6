-- What admins note about a person: added to only, until the person is erased.
CREATE TABLE "PersonNote" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "PersonNote_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PersonNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PersonNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "PersonNote_personId_id_idx" ON "PersonNote"("personId", "id");
CREATE INDEX "PersonNote_authorId_idx" ON "PersonNote"("authorId");
CREATE TRIGGER "PersonNote_unchanged" BEFORE UPDATE ON "PersonNote" FOR EACH ROW EXECUTE FUNCTION only_added_to();
