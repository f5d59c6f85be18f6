-- A transfer that Stripe refused is taken out again, and its booking must be found again for the next try.
CREATE FUNCTION forget_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Booking" SET "hasTransfer" = false WHERE id = OLD."bookingId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Transfer_forgotten" AFTER DELETE ON "Transfer" FOR EACH ROW EXECUTE FUNCTION forget_transfer();
UPDATE "Booking" b SET "hasTransfer" = false
  WHERE "hasTransfer" AND NOT EXISTS (SELECT 1 FROM "Transfer" t WHERE t."bookingId" = b.id);
