-- Statements that read a whole table once there were many rows (src/domain/plans.test.ts), and what they read now.
CREATE INDEX "Booking_held" ON "Booking" ("createdAt" DESC, id DESC) WHERE "holdReason" IS NOT NULL;
CREATE INDEX "Dispute_open" ON "Dispute" ("paymentId") WHERE "closedAt" IS NULL;
CREATE INDEX "Session_revoked" ON "Session" ("revokedAt") WHERE "revokedAt" IS NOT NULL;

-- Bookings that were paid out stay for years; those that wait are few. No status in this index: Prisma sends a status as
-- a text to be cast, which the planner cannot compare with a condition of an index.
ALTER TABLE "Booking" ADD COLUMN "hasTransfer" BOOLEAN NOT NULL DEFAULT false;
UPDATE "Booking" b SET "hasTransfer" = true WHERE EXISTS (SELECT 1 FROM "Transfer" t WHERE t."bookingId" = b.id);
CREATE FUNCTION note_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Booking" SET "hasTransfer" = true WHERE id = NEW."bookingId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Transfer_noted" AFTER INSERT ON "Transfer" FOR EACH ROW EXECUTE FUNCTION note_transfer();
DROP INDEX "Booking_to_pay_out";
CREATE INDEX "Booking_to_pay_out" ON "Booking" ("payoutEligibleAt")
  WHERE NOT "hasTransfer" AND "payoutEligibleAt" IS NOT NULL AND "holdReason" IS NULL;
