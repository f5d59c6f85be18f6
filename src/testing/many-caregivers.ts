import { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import type { Point } from "@/lib/geo";

const caregiver = Prisma.sql`('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;

const OWNER = Prisma.sql`'00000000-0000-4000-8000-000000000000'::uuid`;

/** Columns of a booking, and values for those that do not matter here. */
const BOOKING = Prisma.raw(
  `id, "ownerId", "caregiverId", service, status, "startsAt", "endsAt", units, "baseCents", "extraPetCents", "petCount",
  "priceCents", "feeBps", "feeCents", "caregiverCents", policy, "capacityAtAccept", "fullRefundUntil", "respondBy", "payBy",
  "createdAt", "acceptedAt", "paidAt", "completedAt", "payoutEligibleAt", "emergencyName", "emergencyPhone"`,
);
const FACTS = Prisma.raw(
  `1, 1000, 0, 1, 1000, 2000, 200, 800, 'FLEXIBLE', 20, begin, begin, begin, begin, begin, begin, begin, begin, 'x', 'x'`,
);

/**
 * 10,000 caregivers around ten places, 25,000 listings, half of the homes with guests some days of December 2026, the
 * other half with reviews.
 * Always the same rows.
 */
export async function manyCaregivers(centres: Point[]) {
  await db.$executeRaw`
    INSERT INTO "User" (id, email, name, role)
    SELECT ${caregiver}, 'c' || n || '@example.test', 'Zorg Nummer' || n, 'CAREGIVER' FROM generate_series(0, 10000) n`;
  await db.$executeRaw`
    INSERT INTO "Caregiver" ("userId", status, city, lat, lng, "travelKm", "homePlaces", "horizonDays", "approvedAt")
    SELECT ${caregiver}, (CASE WHEN n % 40 = 0 THEN 'SUSPENDED' ELSE 'APPROVED' END)::"CaregiverStatus", 'Stad',
      round((${centres.map(({ lat }) => lat)}::float8[])[1 + n % 10]::numeric + ((n * 7919) % 401 - 200) / 1000.0, 2),
      round((${centres.map(({ lng }) => lng)}::float8[])[1 + n % 10]::numeric + ((n * 104729) % 601 - 300) / 1000.0, 2),
      1 + (n * 13) % 40, 1 + n % 3, 20 + (n * 17) % 347, 'epoch'
    FROM generate_series(1, 10000) n`;
  await db.$executeRaw`
    INSERT INTO "Listing" (id, "caregiverId", service, "priceCents", "openDays", live, lat, lng, species, sizes)
    SELECT gen_random_uuid(), c."userId", (enum_range(NULL::"Service"))[1 + (n + k * 3) % 8],
      500 + ((n * 37 + k * 11) % 60) * 50, (n * 53 + k) % 128 | (CASE WHEN n % 3 = 0 THEN 127 ELSE 0 END), n % 50 <> 0, c.lat, c.lng,
      (enum_range(NULL::"Species"))[1 : 1 + n % 3], '{}'
    FROM generate_series(1, 10000) n, generate_series(0, 3) k, "Caregiver" c
    WHERE c."userId" = ${caregiver} AND k <= 1 + n % 2 + n % 4 / 3`;
  await db.$executeRaw`
    WITH booked AS (
      INSERT INTO "Booking" (${BOOKING})
      SELECT gen_random_uuid(), ${OWNER}, ${caregiver}, s::"Service", 'ACCEPTED', begin, begin + (1 + n % 30) * interval '4 hours', ${FACTS}
      FROM generate_series(1, 10000, 2) n, generate_series(1, 2) p, unnest('{BOARDING,HOUSE_SITTING}'::text[]) s,
        LATERAL (SELECT timestamptz '2026-12-01T08:00Z' + ((n * 3 + p) % 40) * interval '6 hours' AS begin) b
      WHERE p <= 1 + n % 3 AND (s = 'BOARDING' OR p = 1)
      RETURNING *
    )
    INSERT INTO "TakenPlace" (id, "bookingId", "caregiverId", resource, place, "startsAt", "endsAt")
    SELECT gen_random_uuid(), id, "caregiverId", (CASE service WHEN 'BOARDING' THEN 'HOME' ELSE 'OWN_TIME' END)::"Resource",
      row_number() OVER (PARTITION BY "caregiverId", service ORDER BY id), "startsAt", "endsAt" FROM booked`;
  await db.$executeRaw`
    WITH booked AS (
      INSERT INTO "Booking" (${BOOKING})
      SELECT gen_random_uuid(), ${OWNER}, ${caregiver}, 'DOG_WALKING', 'COMPLETED', begin, begin + interval '1 hour', ${FACTS}
      FROM generate_series(2, 10000, 2) n, generate_series(1, 4) week,
        LATERAL (SELECT timestamptz '2026-02-02T10:00Z' + week * interval '7 days' AS begin) b
      WHERE week <= 1 + n / 2 % 4
      RETURNING *
    ), taken AS (
      INSERT INTO "TakenPlace" (id, "bookingId", "caregiverId", resource, place, "startsAt", "endsAt")
      SELECT gen_random_uuid(), id, "caregiverId", 'OWN_TIME', 1, "startsAt", "endsAt" FROM booked
    )
    INSERT INTO "Review" (id, "bookingId", "authorId", "subjectId", rating, comment, "createdAt", "shownAt")
    SELECT gen_random_uuid(), id, "ownerId", "caregiverId", 1 + (extract(week FROM "startsAt")::int + (row_number() OVER (ORDER BY "caregiverId", "startsAt"))::int * 7 % 13) % 5,
      'x', "endsAt", "endsAt" FROM booked`;
  await db.$executeRaw`
    UPDATE "Caregiver" c SET "ratingSum" = r.sum, "ratingCount" = r.count
    FROM (SELECT "subjectId", sum(rating)::int, count(*)::int FROM "Review" GROUP BY 1) r WHERE r."subjectId" = c."userId"`;
  // What autovacuum does by itself on a living database. It only believes commits that are on disk, hence the checkpoints.
  for (const table of ["User", "Caregiver", "Listing", "TakenPlace"]) {
    await db.$executeRaw`CHECKPOINT`;
    await db.$executeRaw`${Prisma.raw(`VACUUM ANALYZE "${table}"`)}`;
  }
}
