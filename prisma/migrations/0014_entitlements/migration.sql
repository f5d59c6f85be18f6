-- What each party is due of a payment, as rows written by the decisions that made it so. Nothing is derived from movements.
CREATE TABLE "Entitlement" (
    "paymentId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "bookingId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ownerCents" INTEGER NOT NULL,
    "caregiverCents" INTEGER NOT NULL,
    "commissionCents" INTEGER NOT NULL,
    "lossCents" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT,
    "decidedBy" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Entitlement_pkey" PRIMARY KEY ("paymentId", "seq")
);
CREATE INDEX "Entitlement_bookingId_idx" ON "Entitlement"("bookingId");
CREATE INDEX "Entitlement_at_idx" ON "Entitlement"("at");
ALTER TABLE "Entitlement" ADD CONSTRAINT "Entitlement_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Entitlement" ADD CONSTRAINT "Entitlement_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Entitlement" ADD CONSTRAINT "Entitlement_shape" CHECK (
  seq >= 1 AND "ownerCents" >= 0 AND "caregiverCents" >= 0 AND "commissionCents" >= 0 AND "lossCents" >= 0);

ALTER TABLE "Refund" ADD COLUMN "closedAt" TIMESTAMPTZ(3);
ALTER TABLE "Transfer" ADD COLUMN "setOffCents" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_set_off" CHECK ("setOffCents" BETWEEN 0 AND "amountCents");
ALTER TABLE "Reversal" ADD COLUMN "receivableCents" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Reversal" ADD CONSTRAINT "Reversal_receivable" CHECK ("receivableCents" BETWEEN 0 AND "amountCents");
ALTER TABLE "Dispute" ADD COLUMN "commissionCents" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "Refund_owed" ON "Refund" ("createdAt") WHERE status = 'FAILED' AND "closedAt" IS NULL;

-- What exists already. A failed refund that a later one of the same payment made good is closed; any other is still owed.
UPDATE "Reversal" SET "receivableCents" = "amountCents" WHERE status = 'FAILED';
UPDATE "Refund" f SET "closedAt" = f."createdAt" WHERE f.status = 'FAILED' AND (
  EXISTS (SELECT 1 FROM "Refund" r WHERE r."paymentId" = f."paymentId" AND r.status <> 'FAILED'
    AND r."createdAt" > f."createdAt" AND r."amountCents" >= f."amountCents")
  OR f."amountCents" + (SELECT coalesce(sum(r."amountCents"), 0) FROM "Refund" r WHERE r."paymentId" = f."paymentId" AND r.status <> 'FAILED')
    > (SELECT p."amountCents" FROM "Payment" p WHERE p.id = f."paymentId"));
UPDATE "Booking" b SET "holdReason" = 'refund_failed' WHERE ("holdReason" IS NULL OR "holdReason" = 'nothing_kept')
  AND EXISTS (SELECT 1 FROM "Refund" r WHERE r."bookingId" = b.id AND r.status = 'FAILED' AND r."closedAt" IS NULL);
-- A cancellation whose refund its job has not made yet: the row that reconciling sends.
INSERT INTO "Refund" (id, "paymentId", "bookingId", "amountCents", reason, "requestedBy", "createdAt")
  SELECT gen_random_uuid(), p.id, b.id, b."refundDueCents" - done.cents, 'CANCELLED', 'migration', b."cancelledAt"
  FROM "Booking" b JOIN "Payment" p ON p."bookingId" = b.id AND p.status = 'SUCCEEDED'
  CROSS JOIN LATERAL (SELECT
    coalesce((SELECT sum(r."amountCents") FROM "Refund" r WHERE r."paymentId" = p.id AND (r.status <> 'FAILED' OR r."closedAt" IS NULL)), 0)
    + coalesce((SELECT sum(d."amountCents") FROM "Dispute" d WHERE d."paymentId" = p.id AND d.status = 'lost'), 0) AS cents) done
  WHERE b.status = 'CANCELLED' AND b."paidAt" IS NOT NULL AND b."refundDueCents" > done.cents;

INSERT INTO "Entitlement" ("paymentId", seq, "bookingId", kind, "ownerCents", "caregiverCents", "commissionCents", "decidedBy", at)
  SELECT p.id, 1, b.id, CASE WHEN good.kept THEN 'PAYMENT' WHEN p.status = 'SURPLUS' THEN 'SURPLUS' ELSE 'LATE_PAYMENT' END,
    CASE WHEN good.kept THEN 0 ELSE p."amountCents" END,
    CASE WHEN good.kept THEN p."amountCents" - good.fee ELSE 0 END, CASE WHEN good.kept THEN good.fee ELSE 0 END,
    'migration', p."succeededAt"
  FROM "Payment" p JOIN "Booking" b ON b.id = p."bookingId"
  CROSS JOIN LATERAL (SELECT p.status = 'SUCCEEDED' AND b."paidAt" IS NOT NULL AS kept, (p."amountCents"::bigint * b."feeBps" + 5000) / 10000 AS fee) good
  WHERE p.status IN ('SUCCEEDED', 'SURPLUS');
-- After the payout the shares are what was sent, less what was taken back; before it, the split of what remains.
INSERT INTO "Entitlement" ("paymentId", seq, "bookingId", kind, "ownerCents", "caregiverCents", "commissionCents", "lossCents", "decidedBy", at)
  SELECT s."paymentId", 2, s."bookingId", 'MIGRATED', s.owner, s.caregiver,
    s.commission + greatest(0, s.paid - s.owner - s.caregiver - s.commission),
    greatest(0, s.owner + s.caregiver + s.commission - s.paid), 'migration', now()
  FROM (SELECT p.id AS "paymentId", b.id AS "bookingId", p."amountCents" AS paid, m.owner,
      CASE WHEN t.id IS NULL THEN m.kept - (m.kept::bigint * b."feeBps" + 5000) / 10000
        ELSE t."amountCents" - coalesce((SELECT sum(v."amountCents") FROM "Reversal" v WHERE v."transferId" = t.id), 0) END AS caregiver,
      CASE WHEN t.id IS NULL THEN (m.kept::bigint * b."feeBps" + 5000) / 10000
        ELSE t."feeCents" - coalesce((SELECT sum(r."amountCents" - r."clawbackCents") FROM "Refund" r WHERE r."paymentId" = p.id
          AND r."afterTransfer" AND (r.status <> 'FAILED' OR r."closedAt" IS NULL)), 0) END AS commission
    FROM "Payment" p JOIN "Booking" b ON b.id = p."bookingId" LEFT JOIN "Transfer" t ON t."bookingId" = b.id
    CROSS JOIN LATERAL (SELECT
      coalesce((SELECT sum(r."amountCents") FROM "Refund" r WHERE r."paymentId" = p.id AND (r.status <> 'FAILED' OR r."closedAt" IS NULL)), 0)
      + coalesce((SELECT sum(d."amountCents") FROM "Dispute" d WHERE d."paymentId" = p.id AND d.status = 'lost'), 0) AS owner) o
    CROSS JOIN LATERAL (SELECT o.owner::int AS owner, greatest(0, p."amountCents" - o.owner)::int AS kept) m
    WHERE p.status = 'SUCCEEDED' AND b."paidAt" IS NOT NULL
      AND (m.owner > 0 OR t.id IS NOT NULL AND t."amountCents" + t."feeCents" <> p."amountCents")) s;

-- Each row follows the one before it and accounts for the whole payment.
CREATE FUNCTION entitlement_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE paid int; before int;
BEGIN
  SELECT "amountCents" INTO paid FROM "Payment" WHERE id = NEW."paymentId";
  SELECT coalesce(max(seq), 0) INTO before FROM "Entitlement" WHERE "paymentId" = NEW."paymentId";
  IF NEW.seq <> before + 1 OR NEW."ownerCents" + NEW."caregiverCents" + NEW."commissionCents" - NEW."lossCents" <> paid THEN
    RAISE EXCEPTION 'entitlement % of payment % would be out of order or not its % cents', NEW.seq, NEW."paymentId", paid USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Entitlement_adds_up" BEFORE INSERT ON "Entitlement" FOR EACH ROW EXECUTE FUNCTION entitlement_adds_up();
CREATE TRIGGER "Entitlement_append_only" BEFORE UPDATE OR DELETE ON "Entitlement" FOR EACH ROW EXECUTE FUNCTION only_added_to();
