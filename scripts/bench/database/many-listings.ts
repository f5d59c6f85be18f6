import type pg from "pg";
import { MUNICIPALITIES } from "@/domain/places/municipalities";

/** As many listings of a caregiver as on the site, on average. */
const LISTINGS_PER_CAREGIVER = 2.5;

const number = (n: string) => `('00000000-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/**
 * Fills an empty marketplace with caregivers around the municipalities of Belgium. Half of them have reviews. Always the same rows;
 * indexes are made afterwards, and triggers would copy what is written here already.
 */
export async function insertListings(client: pg.Client, listings: number) {
  const caregivers = Math.round(listings / LISTINGS_PER_CAREGIVER);
  const { rows } = await client.query<{ name: string; made: string }>(
    `SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE indexname LIKE 'Listing_search%'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
  await client.query("SET session_replication_role = replica");
  await client.query(
    `INSERT INTO "User" (id, email, name, role)
      SELECT ${number("n")}, 'c' || n || '@example.test', 'Zorg Nummer' || n, 'CAREGIVER' FROM generate_series(1, $1::int) n`,
    [caregivers],
  );
  await client.query(
    `INSERT INTO "Caregiver" ("userId", status, city, lat, lng, "travelKm", "ratingSum", "ratingCount", "approvedAt")
      SELECT ${number("n")}, 'APPROVED', 'Gent', round(lat::numeric, 2), round(lng::numeric, 2), 5 + n * 13 % 45,
        reviews * 5 - n * 31 % (2 * reviews + 1), reviews, 'epoch'
      FROM generate_series(1, $1::int) n, LATERAL (SELECT n % 2 * (n * 7 % 60) AS reviews,
        ($2::float8[])[1 + n * 7919::bigint % $4::int] + hashint4(n) % 100 / 2000.0 AS lat,
        ($3::float8[])[1 + n * 7919::bigint % $4::int] + hashint4(-n) % 100 / 1500.0 AS lng) place`,
    [caregivers, MUNICIPALITIES.map(({ lat }) => lat), MUNICIPALITIES.map(({ lng }) => lng), MUNICIPALITIES.length],
  );
  await client.query(
    `INSERT INTO "Listing" (id, "caregiverId", service, "priceCents", "openDays", live, lat, lng, species, sizes,
        "travelKm", "ratingSum", "ratingCount")
      SELECT gen_random_uuid(), ${number("n")}, (enum_range(NULL::"Service"))[1 + (n + k * 3) % 8],
        800 + (hashint4(n * 3 + k) & 63) * 50, 127, true, c.lat, c.lng, (enum_range(NULL::"Species"))[1 : 1 + n % 3], '{}',
        c."travelKm", c."ratingSum", c."ratingCount"
      FROM generate_series(1, $1::int) n JOIN "Caregiver" c ON c."userId" = ${number("n")}, generate_series(0, 3) k
      WHERE k <= 1 + n % 2 * (n / 2 % 2) + n % 2`,
    [caregivers],
  );
  for (const { made } of rows) await client.query(made);
  await client.query("SET session_replication_role = origin");
  for (const table of ["User", "Caregiver", "Listing"]) await client.query(`VACUUM ANALYZE "${table}"`);
}
