-- Books, history and the audit log are only ever added to (0002_rules), so they are never emptied as a whole either.
-- Which database role may do what is in scripts/database-roles.ts, because roles belong to the server and not to one database.
-- A JournalEntry is never emptied either, because its postings would go with it.
CREATE TRIGGER "Posting_no_truncate" BEFORE TRUNCATE ON "Posting" FOR EACH STATEMENT EXECUTE FUNCTION only_added_to();
CREATE TRIGGER "BookingEvent_no_truncate" BEFORE TRUNCATE ON "BookingEvent" FOR EACH STATEMENT EXECUTE FUNCTION only_added_to();
CREATE TRIGGER "AuditLog_no_truncate" BEFORE TRUNCATE ON "AuditLog" FOR EACH STATEMENT EXECUTE FUNCTION only_added_to();
