import { inBulk } from "./plans";

/** How many rows a table gets: enough that reading it whole costs more than an index. */
const MANY = 20_000;

const id = (kind: number, n = "n") => `('0000000${kind}-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const series = `generate_series(1, ${MANY}) n`;
const at = `now() - (n % 400) * interval '1 day'`;
/** For what is cleaned up after 30 days. */
const lately = `now() - (n % 29) * interval '1 day'`;

/** Tables that grow with the business. */
export const BIG_TABLES = [
  ..."User Session Token Pet Caregiver Listing WeeklyHours Booking BookingPet BookingEvent TakenPlace Payment Refund".split(
    " ",
  ),
  ..."Transfer Reversal Dispute BankPayout Complaint JournalEntry Posting StripeEvent StripeCall Email Review AuditLog".split(
    " ",
  ),
  ..."RateCount CronRun Metric".split(" "),
];

/** A business of years, straight into the tables: rows that are only there to be many. */
export async function manyOfAll() {
  await inBulk([
    `INSERT INTO "User" (id, email, name, role, "createdAt") SELECT ${id(1)}, 'many' || n || '@example.test', 'Veel', CASE WHEN n % 4 = 0 THEN 'CAREGIVER' ELSE 'OWNER' END::"Role", ${at} FROM ${series}`,
    `INSERT INTO "Session" SELECT ${id(2)}, ${id(1)}, ${lately}, ${lately}, ${lately} + interval '30 days', CASE WHEN n % 50 = 0 THEN now() END FROM ${series}`,
    `INSERT INTO "Token" SELECT ${id(2)}, ${id(1)}, 'VERIFY_EMAIL', ${lately}, ${lately} + interval '1 day', NULL FROM ${series}`,
    `INSERT INTO "Pet" (id, "ownerId", name, species) SELECT ${id(2)}, ${id(1)}, 'Bas', 'DOG' FROM ${series}`,
    `INSERT INTO "Caregiver" ("userId", status, lat, lng, "submittedAt", "approvedAt") SELECT ${id(1)}, (CASE WHEN n % 100 = 0 THEN 'SUBMITTED' ELSE 'APPROVED' END)::"CaregiverStatus", 49.5 + (n % 200) / 100.0, 2.6 + (n % 370) / 100.0, ${at}, ${at} FROM ${series} WHERE n % 4 = 0`,
    `INSERT INTO "Listing" (id, "caregiverId", service, "priceCents", species, "openDays", live, lat, lng) SELECT gen_random_uuid(), "userId", s, 1500, '{DOG}', 127, true, lat, lng FROM "Caregiver", unnest('{DOG_WALKING,BOARDING,DROP_IN}'::"Service"[]) s WHERE "userId" < ${id(2, "0")}`,
    `INSERT INTO "WeeklyHours" SELECT gen_random_uuid(), "userId", 'DOG_WALKING', d, 480, 1200 FROM "Caregiver", generate_series(1, 7) d WHERE "userId" < ${id(2, "0")}`,
    `INSERT INTO "Booking" (id, "ownerId", "caregiverId", service, status, "startsAt", "endsAt", units, "baseCents", "extraPetCents", "petCount", "priceCents", "feeBps", "feeCents", "caregiverCents", policy, "capacityAtAccept", "fullRefundUntil", "respondBy", "payBy", "createdAt", "acceptedAt", "paidAt", "completedAt", "payoutEligibleAt", "hasTransfer", "holdReason", "emergencyName", "emergencyPhone")
      SELECT ${id(3)}, ${id(1, "1 + n % 5000 * 4 + 1")}, ${id(1, "4 + n % 4999 * 4")}, 'DOG_WALKING', 'COMPLETED', b, b + interval '1 hour', 1, 1000, 0, 1, 1000, 2000, 200, 800, 'FLEXIBLE', 1, b, b, b, b, b, b, b, b, true, CASE WHEN n % 500 = 0 THEN 'admin' END, 'x', 'x' FROM ${series}, LATERAL (SELECT ${at} - n * interval '1 minute' AS b) t`,
    `INSERT INTO "BookingPet" SELECT ${id(3)}, ${id(2)} FROM ${series}`,
    `INSERT INTO "BookingEvent" SELECT ${id(3)}, 1, 'request', NULL, 'PENDING', 'OWNER', 'x', ${at} FROM ${series}`,
    `INSERT INTO "TakenPlace" SELECT gen_random_uuid(), id, "caregiverId", 'OWN_TIME', 1, "startsAt", "endsAt" FROM "Booking" WHERE id >= ${id(3, "0")} ON CONFLICT DO NOTHING`,
    `INSERT INTO "Payment" (id, "bookingId", "amountCents", status, "chargeId", "checkoutSessionId", "paymentIntentId", "createdAt", "succeededAt") SELECT ${id(4)}, ${id(3)}, 1000, 'SUCCEEDED', 'ch_many' || n, 'cs_many' || n, 'pi_many' || n, ${at}, ${at} FROM ${series}`,
    `INSERT INTO "Refund" (id, "paymentId", "bookingId", "amountCents", reason, status, "requestedBy", "createdAt", "stripeRefundId") SELECT ${id(5)}, ${id(4)}, ${id(3)}, 100, 'ADMIN', 'SUCCEEDED', 'x', ${at}, 're_many' || n FROM ${series}`,
    `INSERT INTO "Transfer" (id, "bookingId", "caregiverId", "amountCents", "feeCents", status, "stripeTransferId", destination, "createdAt") SELECT ${id(6)}, ${id(3)}, ${id(1, "4 + n % 4999 * 4")}, 800, 200, 'SUCCEEDED', 'tr_many' || n, 'acct', ${at} FROM ${series}`,
    `INSERT INTO "Reversal" (id, "transferId", "refundId", "amountCents", status, "createdAt") SELECT ${id(6)}, ${id(6)}, ${id(5)}, 80, 'SUCCEEDED', ${at} FROM ${series}`,
    `INSERT INTO "Dispute" SELECT ${id(6)}, ${id(4)}, 'dp_many' || n, 1000, 'won', ${at}, ${at} FROM ${series}`,
    `INSERT INTO "BankPayout" (id, "caregiverId", "stripePayoutId", "amountCents", status, "arrivesAt", "createdAt") SELECT ${id(6)}, ${id(1, "4 + n % 4999 * 4")}, 'po_many' || n, 800, 'paid', ${at}, ${at} FROM ${series}`,
    `INSERT INTO "Complaint" (id, "bookingId", text, "openedAt", "decidedAt") SELECT ${id(6)}, ${id(3)}, 'x', ${at}, ${at} FROM ${series}`,
    `INSERT INTO "JournalEntry" SELECT ${id(7)}, 'payment', n::text, 'many', ${at} FROM ${series}`,
    `INSERT INTO "Posting" SELECT gen_random_uuid(), ${id(7)}, CASE side WHEN 1 THEN 'asset:stripe' ELSE 'held:' || n END, side * 100, 'EUR' FROM ${series}, unnest('{1,-1}'::int[]) side`,
    `INSERT INTO "StripeEvent" SELECT 'evt_many' || n, 'x', NULL, 'x', ${lately}, ${lately} FROM ${series}`,
    `INSERT INTO "StripeCall" SELECT 'many:' || n, 'x', '{}', 'CONFIRMED', ${at}, ${at}, 'x', NULL FROM ${series}`,
    `INSERT INTO "Email" (id, key, "userId", template, "bookingId", "createdAt", state) SELECT ${id(6)}, 'many' || n, ${id(1)}, 'welcome', ${id(3)}, ${at}, 'SENT' FROM ${series}`,
    `INSERT INTO "Review" (id, "bookingId", "authorId", "subjectId", rating, comment, "createdAt", "shownAt") SELECT ${id(6)}, ${id(3)}, ${id(1, "1 + n % 5000 * 4 + 1")}, ${id(1, "4 + n % 4999 * 4")}, 5, 'x', ${at}, ${at} FROM ${series}`,
    `INSERT INTO "AuditLog" (seq, "actorId", action, subject, at) SELECT n + 1000000, 'x', 'x', 'many' || n, ${at} FROM ${series}`,
    `INSERT INTO "RateCount" SELECT 'many' || n, 1, ${at} + interval '500 days' FROM ${series}`,
    `INSERT INTO "CronRun" SELECT ${id(6)}, (ARRAY['queue','expire','payouts','reconcile'])[1 + n % 4], now() - n * interval '30 seconds', now(), NULL, NULL FROM ${series}`,
    `INSERT INTO "Metric" SELECT now() - (n % 60) * interval '1 minute', 'many' || n, 'x', 1, 1, 1, '{}' FROM ${series}`,
    "ANALYZE",
  ]);
}
