-- Whoever is sent away, by whatever means, is signed out and no longer for hire, and what was remembered of them is
-- forgotten: the message is the one src/lib/cache/ear.ts listens for.
CREATE FUNCTION send_away() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Session" SET "revokedAt" = now() WHERE "userId" = NEW.id AND "revokedAt" IS NULL;
  UPDATE "Caregiver" SET status = 'SUSPENDED', "revokedAt" = now() WHERE "userId" = NEW.id AND status IN ('SUBMITTED', 'APPROVED');
  UPDATE "Listing" SET live = false WHERE "caregiverId" = NEW.id AND live;
  PERFORM pg_notify('tailtribe_cache', 'database *');
  RETURN NULL;
END $$;
CREATE TRIGGER "User_sent_away" AFTER UPDATE OF "suspendedAt", "erasedAt" ON "User" FOR EACH ROW
  WHEN (NEW."suspendedAt" IS NOT NULL OR NEW."erasedAt" IS NOT NULL) EXECUTE FUNCTION send_away();
