import { decidedDiffersSql } from "@/domain/payments/decided-and-moved";

const OCCUPYING_STATUSES = "('ACCEPTED', 'PAID', 'COMPLETED')";
const LIVE_REFUND = "r.status <> 'FAILED'";

/** What must hold under any interleaving, crash or replay. Each statement selects the offenders; there may be none. */
export const invariants: Record<string, string> = {
  "nobody is overbooked": `
    SELECT p.id FROM "TakenPlace" p JOIN "TakenPlace" q ON q."caregiverId" = p."caregiverId" AND q.resource = p.resource
      AND q."startsAt" <= p."startsAt" AND q."endsAt" > p."startsAt"
    JOIN "Booking" b ON b.id = p."bookingId" GROUP BY p.id, b."capacityAtAccept" HAVING count(*) > b."capacityAtAccept"`,
  "an occupying booking has its places, any other has none": `
    SELECT b.id FROM "Booking" b LEFT JOIN "TakenPlace" p ON p."bookingId" = b.id GROUP BY b.id HAVING
      CASE WHEN b.status IN ${OCCUPYING_STATUSES} THEN count(p.id) <> CASE WHEN b.service IN ('DAYCARE', 'BOARDING', 'GROUP_WALKING') THEN b."petCount" ELSE 1 END
      ELSE count(p.id) > 0 END`,
  "only approved caregivers have accepted": `
    SELECT b.id FROM "Booking" b JOIN "Caregiver" c ON c."userId" = b."caregiverId" WHERE b."acceptedAt" IS NOT NULL
      AND (c."approvedAt" IS NULL OR c."approvedAt" > b."acceptedAt" OR c."revokedAt" <= b."acceptedAt")`,
  "every step is in the lifecycle table": `
    SELECT e."bookingId" FROM "BookingEvent" e WHERE (coalesce(e."fromStatus"::text, '-'), e."toStatus"::text, e."actorRole") NOT IN (
      ('-', 'PENDING', 'OWNER'), ('PENDING', 'ACCEPTED', 'CAREGIVER'), ('PENDING', 'ACCEPTED', 'ADMIN'), ('PENDING', 'DECLINED', 'CAREGIVER'), ('PENDING', 'DECLINED', 'ADMIN'), ('PENDING', 'EXPIRED', 'SYSTEM'),
      ('PENDING', 'CANCELLED', 'OWNER'), ('PENDING', 'CANCELLED', 'ADMIN'), ('ACCEPTED', 'PAID', 'SYSTEM'), ('ACCEPTED', 'EXPIRED', 'SYSTEM'),
      ('ACCEPTED', 'CANCELLED', 'OWNER'), ('ACCEPTED', 'CANCELLED', 'ADMIN'), ('PAID', 'COMPLETED', 'SYSTEM'), ('PAID', 'COMPLETED', 'OWNER'),
      ('PAID', 'CANCELLED', 'OWNER'), ('PAID', 'CANCELLED', 'ADMIN'))`,
  "history has no gap and each step begins where the last ended": `
    SELECT "bookingId" FROM (SELECT *, lag("toStatus") OVER w AS prev, row_number() OVER w AS n FROM "BookingEvent"
      WINDOW w AS (PARTITION BY "bookingId" ORDER BY seq)) e WHERE e.prev IS DISTINCT FROM e."fromStatus" OR e.n <> e.seq`,
  "the status is that of the last event": `
    SELECT b.id FROM "Booking" b WHERE EXISTS (SELECT 1 FROM "BookingEvent" e WHERE e."bookingId" = b.id) AND b.status <>
      (SELECT "toStatus" FROM "BookingEvent" e WHERE e."bookingId" = b.id ORDER BY seq DESC LIMIT 1)`,
  "an actor is the party of the role": `
    SELECT e."bookingId" FROM "BookingEvent" e JOIN "Booking" b ON b.id = e."bookingId" WHERE
      (e."actorRole" = 'OWNER' AND e."actorId" <> b."ownerId"::text) OR (e."actorRole" = 'CAREGIVER' AND e."actorId" <> b."caregiverId"::text)
      OR (e."actorRole" = 'ADMIN' AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u.id::text = e."actorId" AND u.role = 'ADMIN'))`,
  "the payment equals the price": `
    SELECT p.id FROM "Payment" p JOIN "Booking" b ON b.id = p."bookingId" WHERE p.status = 'SUCCEEDED' AND p."amountCents" <> b."priceCents"`,
  "paid and completed bookings have a payment": `
    SELECT b.id FROM "Booking" b WHERE b.status IN ('PAID', 'COMPLETED') AND EXISTS (SELECT 1 FROM "BookingEvent" e WHERE e."bookingId" = b.id)
      AND NOT EXISTS (SELECT 1 FROM "Payment" p WHERE p."bookingId" = b.id AND p.status = 'SUCCEEDED')`,
  // Beyond it only what a lost dispute gave the owner twice, which is our loss.
  "a payment for a booking that cannot take it is due to the owner whole": `
    SELECT p.id FROM "Payment" p JOIN "Booking" b ON b.id = p."bookingId" WHERE (p.status = 'SURPLUS'
      OR (p.status = 'SUCCEEDED' AND b.status NOT IN ('PAID', 'COMPLETED') AND b."paidAt" IS NULL))
      AND (SELECT e."ownerCents" - e."lossCents" FROM "Entitlement" e WHERE e."paymentId" = p.id ORDER BY seq DESC LIMIT 1) IS DISTINCT FROM p."amountCents"`,
  "refunds never exceed the payment": `
    SELECT p.id FROM "Payment" p JOIN "Refund" r ON r."paymentId" = p.id AND ${LIVE_REFUND} GROUP BY p.id
      HAVING sum(r."amountCents") > p."amountCents" OR p.status NOT IN ('SUCCEEDED', 'SURPLUS')`,
  "what was decided for each party is what moved and what is still owed": decidedDiffersSql().text,
  "the shares of a payment add up to it": `
    SELECT e."paymentId" AS id FROM "Entitlement" e JOIN "Payment" p ON p.id = e."paymentId"
      WHERE e."ownerCents" + e."caregiverCents" + e."commissionCents" - e."lossCents" <> p."amountCents"`,
  "what a booking holds in the books is what is still owed from it": `
    SELECT b.id FROM "Booking" b LEFT JOIN "Transfer" t ON t."bookingId" = b.id
      CROSS JOIN LATERAL (SELECT coalesce(sum(o."amountCents"), 0) AS cents FROM "Posting" o WHERE o.account = 'liability:booking:' || b.id) held
      CROSS JOIN LATERAL (SELECT coalesce(sum(CASE WHEN t.status = 'SUCCEEDED' THEN 0 ELSE e."caregiverCents" + e."commissionCents" END), 0) AS cents
        FROM "Payment" p CROSS JOIN LATERAL (SELECT * FROM "Entitlement" x WHERE x."paymentId" = p.id ORDER BY seq DESC LIMIT 1) e WHERE p."bookingId" = b.id) share
      CROSS JOIN LATERAL (SELECT coalesce(sum(CASE WHEN r."afterTransfer" THEN r."clawbackCents" ELSE r."amountCents" END), 0) AS cents
        FROM "Refund" r WHERE r."bookingId" = b.id AND r.status = 'FAILED' AND r."closedAt" IS NULL) owed
      CROSS JOIN LATERAL (SELECT coalesce(sum(v."amountCents"), 0) AS cents FROM "Reversal" v WHERE v."transferId" = t.id AND v.status = 'PENDING') due
    WHERE EXISTS (SELECT 1 FROM "Payment" p JOIN "JournalEntry" j ON j."sourceType" = 'payment' AND j."sourceId" = p.id::text WHERE p."bookingId" = b.id)
      AND coalesce(t.status, 'SUCCEEDED') = 'SUCCEEDED' AND NOT EXISTS (SELECT 1 FROM "Refund" r WHERE r."bookingId" = b.id AND r.status = 'PENDING')
      AND -held.cents <> share.cents + owed.cents - due.cents`,
  "no transfer goes out early": `
    SELECT t.id FROM "Transfer" t JOIN "Booking" b ON b.id = t."bookingId" WHERE b."payoutEligibleAt" IS NULL
      OR t."createdAt" < b."payoutEligibleAt" OR b."payoutEligibleAt" < b."endsAt" + interval '48 hours' OR b.status NOT IN ('COMPLETED', 'CANCELLED')`,
  "no transfer goes out during a dispute": `
    SELECT t.id FROM "Transfer" t JOIN "Payment" p ON p."bookingId" = t."bookingId" JOIN "Dispute" d ON d."paymentId" = p.id
      WHERE t."createdAt" >= d."openedAt" AND t."createdAt" < coalesce(d."closedAt", 'infinity')`,
  "a booking knows whether it has a transfer": `
    SELECT b.id FROM "Booking" b WHERE b."hasTransfer" <> EXISTS (SELECT 1 FROM "Transfer" t WHERE t."bookingId" = b.id)`,
  "a booking on hold because nothing remains has no remaining balance": `
    SELECT b.id FROM "Booking" b JOIN "Payment" p ON p."bookingId" = b.id AND p.status = 'SUCCEEDED' WHERE b."holdReason" = 'nothing_kept'
      AND (SELECT e."caregiverCents" FROM "Entitlement" e WHERE e."paymentId" = p.id ORDER BY seq DESC LIMIT 1) > 0`,
  "a refund that is owed holds its booking": `
    SELECT r.id FROM "Refund" r JOIN "Booking" b ON b.id = r."bookingId" WHERE r.status = 'FAILED' AND r."closedAt" IS NULL AND b."holdReason" IS NULL`,
  "a reversal follows the refund that stands": `
    SELECT v.id FROM "Reversal" v JOIN "Refund" r ON r.id = v."refundId" WHERE v.status <> 'PENDING' AND r.status = 'PENDING'
      AND r."createdAt" = v."createdAt"`,
  "reversals never exceed the transfer": `
    SELECT t.id FROM "Transfer" t JOIN "Reversal" v ON v."transferId" = t.id GROUP BY t.id HAVING sum(v."amountCents") > t."amountCents"`,
  "every journal entry balances": `SELECT "entryId" AS id FROM "Posting" GROUP BY "entryId", currency HAVING sum("amountCents") <> 0`,
  "every movement is in the journal once": `
    SELECT id::text FROM "Payment" p WHERE p.status IN ('SUCCEEDED', 'SURPLUS') AND 1 <> (SELECT count(*) FROM "JournalEntry" j WHERE j."sourceType" = 'payment' AND j."sourceId" = p.id::text AND j.kind = 'settle')
    UNION ALL SELECT id::text FROM "Refund" r WHERE r.status = 'SUCCEEDED' AND 1 <> (SELECT count(*) FROM "JournalEntry" j WHERE j."sourceType" = 'refund' AND j."sourceId" = r.id::text AND j.kind = 'settle')
    UNION ALL SELECT id::text FROM "Transfer" t WHERE t.status = 'SUCCEEDED' AND 1 <> (SELECT count(*) FROM "JournalEntry" j WHERE j."sourceType" = 'transfer' AND j."sourceId" = t.id::text)
    UNION ALL SELECT id::text FROM "Reversal" v WHERE v.status <> 'PENDING' AND 1 <> (SELECT count(*) FROM "JournalEntry" j WHERE j."sourceType" = 'reversal' AND j."sourceId" = v.id::text)
    UNION ALL SELECT j."sourceId" FROM "JournalEntry" j WHERE j."sourceType" = 'payment' AND NOT EXISTS (SELECT 1 FROM "Payment" p WHERE p.id::text = j."sourceId" AND p.status IN ('SUCCEEDED', 'SURPLUS'))`,
  "one stored call per key keeps its outcome": `
    SELECT key AS id FROM "StripeCall" WHERE state = 'CONFIRMED' AND "stripeId" IS NULL
    UNION ALL SELECT operation || "stripeId" FROM "StripeCall" WHERE state = 'CONFIRMED' AND operation <> 'checkout.expire' GROUP BY operation, "stripeId" HAVING count(*) > 1`,
  "the same notification is sent to a person once": `
    SELECT template AS id FROM "Email" WHERE "bookingId" IS NOT NULL AND "eventSeq" > 0 GROUP BY template, "bookingId", "eventSeq", "userId" HAVING count(*) > 1`,
  "every step that needs a notification has one, unless its reader was erased": `
    SELECT e."bookingId" FROM "BookingEvent" e JOIN "Booking" b ON b.id = e."bookingId" JOIN (VALUES
      ('request', 'booking-requested', 'CAREGIVER'), ('accept', 'booking-accepted', 'OWNER'), ('decline', 'booking-declined', 'OWNER'),
      ('expire', 'booking-expired', 'OWNER'), ('lapse', 'booking-expired', 'OWNER'), ('pay', 'payment-received', 'OWNER'),
      ('pay', 'payment-received', 'CAREGIVER'), ('cancel', 'booking-cancelled', 'OWNER'), ('cancel', 'booking-cancelled', 'CAREGIVER'))
      AS needed(step, template, reader) ON needed.step = e.step
    JOIN "User" u ON u.id = CASE needed.reader WHEN 'OWNER' THEN b."ownerId" ELSE b."caregiverId" END AND u."erasedAt" IS NULL
    WHERE NOT EXISTS (SELECT 1 FROM "Email" m WHERE m."bookingId" = b.id AND m."eventSeq" = e.seq AND m.template = needed.template
      AND m."userId" = u.id)`,
  "reviews are by the parties of completed bookings": `
    SELECT r.id FROM "Review" r JOIN "Booking" b ON b.id = r."bookingId" WHERE b.status <> 'COMPLETED' OR r."createdAt" < b."completedAt"
      OR NOT ((r."authorId" = b."ownerId" AND r."subjectId" = b."caregiverId") OR (r."authorId" = b."caregiverId" AND r."subjectId" = b."ownerId"))`,
  "a caregiver's average counts the published reviews": `
    SELECT c."userId" AS id FROM "Caregiver" c LEFT JOIN "Review" r ON r."subjectId" = c."userId" AND r."shownAt" IS NOT NULL
      AND r."hiddenAt" IS NULL AND r."bookingId" IN (SELECT id FROM "Booking" WHERE "caregiverId" = c."userId")
      GROUP BY c."userId" HAVING count(r.id) <> c."ratingCount" OR coalesce(sum(r.rating), 0) <> c."ratingSum"`,
  "a listing has what its caregiver has, and is live only while they are approved": `
    SELECT l.id FROM "Listing" l JOIN "Caregiver" c ON c."userId" = l."caregiverId" WHERE (l.live AND c.status <> 'APPROVED')
      OR (l."travelKm", l."horizonDays", l."homePlaces", l."ratingSum", l."ratingCount") IS DISTINCT FROM
        (c."travelKm", c."horizonDays", c."homePlaces", c."ratingSum", c."ratingCount")`,
  "a message is by one of the two people of its thread": `
    SELECT m.id FROM "Message" m JOIN "Thread" t ON t.id = m."threadId" WHERE m."authorId" NOT IN (t."ownerId", t."caregiverId")`,
  "the messages of a thread are numbered without a gap": `
    SELECT t.id FROM "Thread" t LEFT JOIN "Message" m ON m."threadId" = t.id GROUP BY t.id
      HAVING count(m.id) <> t."lastSeq" OR coalesce(max(m.seq), 0) <> t."lastSeq" OR t."lastSeq" = 0`,
  "a thread has its two people": `
    SELECT t.id FROM "Thread" t LEFT JOIN "ThreadMember" p ON p."threadId" = t.id AND p."userId" IN (t."ownerId", t."caregiverId")
      GROUP BY t.id HAVING count(p.id) <> 2`,
  "unread messages are those of the other person after the last that was read": `
    SELECT p.id FROM "ThreadMember" p WHERE p.unread <>
      (SELECT count(*) FROM "Message" m WHERE m."threadId" = p."threadId" AND m.seq > p."readSeq" AND m."authorId" <> p."userId")`,
  "an erased person's messages have no text": `
    SELECT m.id FROM "Message" m JOIN "User" u ON u.id = m."authorId" WHERE u."erasedAt" IS NOT NULL AND m.text IS NOT NULL`,
  "no suspended or erased user has a session": `
    SELECT s.id FROM "Session" s JOIN "User" u ON u.id = s."userId" WHERE s."revokedAt" IS NULL AND (u."suspendedAt" IS NOT NULL OR u."erasedAt" IS NOT NULL)`,
  "no suspended or erased user can be booked": `
    SELECT u.id FROM "User" u JOIN "Caregiver" c ON c."userId" = u.id WHERE (u."suspendedAt" IS NOT NULL OR u."erasedAt" IS NOT NULL)
      AND (c.status = 'APPROVED' OR EXISTS (SELECT 1 FROM "Listing" l WHERE l."caregiverId" = u.id AND l.live))`,
  "the audit chain is unbroken": `
    SELECT seq::text AS id FROM (SELECT *, lag(hash, 1, '') OVER (ORDER BY seq) AS p, lag(seq, 1, 0::bigint) OVER (ORDER BY seq) AS ps FROM "AuditLog") a
      WHERE "prevHash" <> p OR seq <> ps + 1 OR hash <> encode(sha256(convert_to("prevHash" || payload, 'UTF8')), 'hex')`,
};

/** The names of the invariants that do not hold, with how many offenders each. */
export const brokenInvariants = Object.entries(invariants)
  .map(
    ([name, sql]) =>
      `SELECT '${name.replaceAll("'", "''")}' AS broken, count(*)::int AS offenders FROM (${sql}) o HAVING count(*) > 0`,
  )
  .join("\nUNION ALL\n");
