-- What Prisma's schema cannot say. src/testing/schema-rules.test.ts fails when one of these is missing.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Nobody is overbooked: of one caregiver's places of a kind, no two bookings hold the same one at the same time.
ALTER TABLE "TakenPlace" ADD CONSTRAINT "TakenPlace_no_overlap"
  EXCLUDE USING gist ("caregiverId" WITH =, resource WITH =, place WITH =, tstzrange("startsAt", "endsAt", '[)') WITH &&);
ALTER TABLE "TakenPlace" ADD CONSTRAINT "TakenPlace_shape" CHECK (place >= 1 AND "endsAt" > "startsAt");

ALTER TABLE "Booking" ADD CONSTRAINT "Booking_shape" CHECK (
  "endsAt" > "startsAt" AND units >= 1 AND "petCount" >= 1 AND "priceCents" BETWEEN 1 AND 5000000 AND currency = 'EUR'
  AND "holidayUnits" BETWEEN 0 AND units AND "holidayPercent" BETWEEN 0 AND 100);
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_split" CHECK (
  "feeBps" BETWEEN 0 AND 5000 AND "feeCents" = ("priceCents"::bigint * "feeBps" + 5000) / 10000
  AND "caregiverCents" = "priceCents" - "feeCents");
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_not_oneself" CHECK ("ownerId" <> "caregiverId");
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_instants" CHECK (
  (status NOT IN ('ACCEPTED', 'PAID', 'COMPLETED') OR ("acceptedAt" IS NOT NULL AND "payBy" IS NOT NULL AND "capacityAtAccept" IS NOT NULL))
  AND (status NOT IN ('PAID', 'COMPLETED') OR "paidAt" IS NOT NULL)
  AND (status <> 'COMPLETED' OR ("completedAt" IS NOT NULL AND "payoutEligibleAt" IS NOT NULL))
  AND (status <> 'CANCELLED' OR ("cancelledAt" IS NOT NULL AND "cancelledBy" IS NOT NULL)));
-- A double click asks once.
CREATE UNIQUE INDEX "Booking_asked_once" ON "Booking" ("ownerId", "caregiverId", service, "startsAt")
  WHERE status IN ('PENDING', 'ACCEPTED', 'PAID');
CREATE INDEX "Booking_to_expire" ON "Booking" ("respondBy") WHERE status = 'PENDING';
CREATE INDEX "Booking_to_lapse" ON "Booking" ("payBy") WHERE status = 'ACCEPTED';
CREATE INDEX "Booking_to_complete" ON "Booking" ("endsAt") WHERE status = 'PAID';
CREATE INDEX "Booking_to_remind" ON "Booking" ("startsAt") WHERE status = 'PAID' AND "remindedAt" IS NULL;
CREATE INDEX "Booking_to_pay_out" ON "Booking" ("payoutEligibleAt")
  WHERE "payoutEligibleAt" IS NOT NULL AND "holdReason" IS NULL AND status IN ('COMPLETED', 'CANCELLED');

-- One open payment and one successful payment per booking.
CREATE UNIQUE INDEX "Payment_one_open" ON "Payment" ("bookingId") WHERE status IN ('OPEN', 'PROCESSING');
CREATE UNIQUE INDEX "Payment_one_success" ON "Payment" ("bookingId") WHERE status = 'SUCCEEDED';
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_shape" CHECK (
  "amountCents" > 0 AND currency = 'EUR'
  AND (status NOT IN ('SUCCEEDED', 'SURPLUS') OR ("chargeId" IS NOT NULL AND "succeededAt" IS NOT NULL)));
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_shape" CHECK ("amountCents" > 0 AND "clawbackCents" BETWEEN 0 AND "amountCents");
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_shape" CHECK ("amountCents" > 0 AND "feeCents" >= 0);
ALTER TABLE "Reversal" ADD CONSTRAINT "Reversal_shape" CHECK ("amountCents" > 0);

-- The refunds of a payment never exceed it; pending ones count.
CREATE FUNCTION refunds_within_payment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE paid int; refunded bigint;
BEGIN
  SELECT "amountCents" INTO paid FROM "Payment" WHERE id = NEW."paymentId" FOR UPDATE;
  SELECT sum("amountCents") INTO refunded FROM "Refund" WHERE "paymentId" = NEW."paymentId" AND status <> 'FAILED';
  IF refunded > paid THEN
    RAISE EXCEPTION 'refunds of payment % would be % of % cents', NEW."paymentId", refunded, paid USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Refund_within_payment" AFTER INSERT OR UPDATE OF "amountCents", status ON "Refund"
  FOR EACH ROW EXECUTE FUNCTION refunds_within_payment();

-- Every journal entry balances when its transaction commits.
CREATE FUNCTION entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Posting" WHERE "entryId" = NEW."entryId" GROUP BY currency HAVING sum("amountCents") <> 0) THEN
    RAISE EXCEPTION 'journal entry % does not balance', NEW."entryId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Posting_balances" AFTER INSERT ON "Posting"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_balances();
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_shape" CHECK ("amountCents" <> 0 AND currency = 'EUR');

-- Books, history and audit are only ever added to.
CREATE FUNCTION only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "JournalEntry_append_only" BEFORE UPDATE OR DELETE ON "JournalEntry" FOR EACH ROW EXECUTE FUNCTION only_added_to();
CREATE TRIGGER "Posting_append_only" BEFORE UPDATE OR DELETE ON "Posting" FOR EACH ROW EXECUTE FUNCTION only_added_to();
CREATE TRIGGER "BookingEvent_append_only" BEFORE UPDATE OR DELETE ON "BookingEvent" FOR EACH ROW EXECUTE FUNCTION only_added_to();
CREATE TRIGGER "AuditLog_append_only" BEFORE UPDATE OR DELETE ON "AuditLog" FOR EACH ROW EXECUTE FUNCTION only_added_to();

-- The audit log is a chain: each row carries the hash of the one before; seq is given here so that it has no gap.
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('AuditLog'));
  SELECT seq, hash INTO last FROM "AuditLog" ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW."prevHash" := coalesce(last.hash, '');
  NEW.payload := concat_ws('|', NEW."actorId", NEW.action, NEW.subject, NEW.reason, to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'));
  NEW.hash := encode(sha256(convert_to(NEW."prevHash" || NEW.payload, 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER "AuditLog_chain" BEFORE INSERT ON "AuditLog" FOR EACH ROW EXECUTE FUNCTION audit_chain();

ALTER TABLE "Review" ADD CONSTRAINT "Review_shape" CHECK (rating BETWEEN 1 AND 5 AND "authorId" <> "subjectId");
CREATE INDEX "Review_to_show" ON "Review" ("createdAt") WHERE "shownAt" IS NULL;
ALTER TABLE "Session" ADD CONSTRAINT "Session_30_days" CHECK ("expiresAt" <= "createdAt" + interval '30 days');
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower" CHECK (email = lower(email));
ALTER TABLE "WeeklyHours" ADD CONSTRAINT "WeeklyHours_shape" CHECK (
  weekday BETWEEN 1 AND 7 AND "fromMinute" >= 0 AND "toMinute" <= 1440 AND "fromMinute" < "toMinute");
ALTER TABLE "WeeklyHours" ADD CONSTRAINT "WeeklyHours_no_overlap"
  EXCLUDE USING gist ("caregiverId" WITH =, service WITH =, weekday WITH =, int4range("fromMinute", "toMinute") WITH &&);
ALTER TABLE "Caregiver" ADD CONSTRAINT "Caregiver_shape" CHECK (
  "homePlaces" BETWEEN 1 AND 20 AND "groupPlaces" BETWEEN 1 AND 20 AND "noticeHours" BETWEEN 0 AND 720
  AND "horizonDays" BETWEEN 1 AND 366 AND "holidayPercent" BETWEEN 0 AND 100 AND "travelKm" BETWEEN 1 AND 100);
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_shape" CHECK (
  "priceCents" BETWEEN 100 AND 100000 AND ("halfHourCents" IS NULL OR "halfHourCents" BETWEEN 100 AND 100000)
  AND "extraPetCents" BETWEEN 0 AND 100000 AND "maxPets" BETWEEN 1 AND 20 AND "openDays" BETWEEN 0 AND 127);

-- Search reads this box and nothing else before it looks at a page of caregivers.
CREATE INDEX "Listing_search" ON "Listing" (service, lat, lng)
  INCLUDE ("caregiverId", "priceCents", "openDays") WHERE live;
