-- Statistics read the ledger by time.
CREATE INDEX "JournalEntry_at_idx" ON "JournalEntry"("at");
