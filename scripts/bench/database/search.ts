import pg from "pg";
import { findPlace } from "@/domain/places/find-place";
import { MUNICIPALITIES } from "@/domain/places/municipalities";
import { wantedServices } from "@/domain/search/dates";
import { SEARCH_SORTS, SearchQuery } from "@/domain/search/schema";
import { searchSql } from "@/domain/search/sql";
import { Service } from "@/generated/prisma/enums";
import { assertDefined } from "@/lib/errors";
import type { LocalPostgres } from "../../local/postgres";
import { applyMigrations } from "../../migrate";
import { percentile, type Row, timed } from "../rows";
import { insertListings } from "./many-listings";

const SIZES = [25_000, 250_000, 2_500_000] as const;
const SEARCHES_PER_ORDER = 40;
/** The better time counts: what else the machine did is no part of a search. */
const TRIES = 2;
/** Most people keep the radius that the form proposes. */
const RADII = [15, 15, 15, 15, 15, 15, 5, 10, 25, 50];

type Query = ReturnType<typeof SearchQuery.parse>;
type Statement = { text: string; values: unknown[] };
interface Marketplace {
  listings: number;
  client: pg.Client;
}

/** Our search beside the usual one, and beside itself on a tenth of the listings. */
export async function searchRows(postgres: LocalPostgres): Promise<Row[]> {
  const markets: Marketplace[] = [];
  for (const listings of SIZES) markets.push(await openMarketplace(postgres, listings));
  const rows: Row[] = [];
  for (const sort of SEARCH_SORTS) rows.push(...(await rowsOf(markets, sort)));
  for (const { client } of markets) await client.end();
  return rows;
}

async function openMarketplace(postgres: LocalPostgres, listings: number): Promise<Marketplace> {
  const name = `search_${listings}`;
  await postgres.createDatabase(name);
  await applyMigrations(postgres.urlOf(name));
  const client = new pg.Client({ connectionString: postgres.urlOf(name) });
  await client.connect();
  await insertListings(client, listings);
  await client.query("CREATE EXTENSION cube; CREATE EXTENSION earthdistance");
  await client.query(`CREATE INDEX "Listing_earth" ON "Listing" USING gist (ll_to_earth(lat, lng)) WHERE live`);
  await client.query(`ANALYZE "Listing"`);
  return { listings, client };
}

async function rowsOf(markets: Marketplace[], sort: Query["sort"]): Promise<Row[]> {
  const times = new Map<string, number[]>();
  for (let turn = 0; turn < SEARCHES_PER_ORDER; turn++) {
    const query = searchOf(turn, sort);
    for (const { client, listings } of markets) {
      const statements = {
        ours: ourStatement(query),
        ...(listings > SIZES[0] ? { earth: earthStatement(query) } : {}),
      };
      for (const [whose, statement] of Object.entries(statements)) {
        const tries: number[] = [];
        for (let i = 0; i < TRIES; i++) await timed(tries, () => client.query(statement));
        const key = `${whose} ${listings}`;
        times.set(key, [...(times.get(key) ?? []), Math.min(...tries)]);
      }
    }
  }
  const p95 = (whose: "ours" | "earth", listings: number) => percentile(times.get(`${whose} ${listings}`) ?? [], 0.95);
  const against = (listings: number, goal: number): Row => ({
    what: `search by ${sort}, ${listings.toLocaleString("en")} listings: p95`,
    ours: `${p95("ours", listings).toFixed(2)} ms`,
    baseline: `earthdistance ${p95("earth", listings).toFixed(2)} ms`,
    figure: p95("earth", listings) / p95("ours", listings),
    goal: { least: goal },
  });
  return [
    against(250_000, 15),
    against(2_500_000, 60),
    {
      what: `search by ${sort}, 250,000 listings beside 25,000: p95`,
      ours: `${p95("ours", 250_000).toFixed(2)} ms`,
      baseline: `${p95("ours", 25_000).toFixed(2)} ms`,
      figure: p95("ours", 250_000) / p95("ours", 25_000),
      goal: { most: 2 },
    },
  ];
}

/** Searches in the order of a counter: every run asks the same. */
function searchOf(turn: number, sort: Query["sort"]): Query {
  const pick = <T>(all: readonly T[], step: number) => assertDefined(all[(turn * step) % all.length], "one of them");
  return SearchQuery.parse({
    place: pick(MUNICIPALITIES, 97).names.nl,
    service: pick(Object.values(Service), 3),
    radiusKm: `${pick(RADII, 7)}`,
    ...(turn % 4 === 1 ? { maxPrice: "25" } : {}),
    ...(turn % 4 === 2 ? { species: "CAT" } : {}),
    sort,
  });
}

const centreOf = ({ place }: Query) => assertDefined(findPlace(place, "nl"), place);

function ourStatement(query: Query): Statement {
  const wanted = wantedServices(new Date(), query);
  return searchSql({ query, centre: centreOf(query), wanted }, null, query.limit);
}

const EARTH_KEYS: Record<Query["sort"], string> = {
  distance: "km",
  price: `"priceCents"`,
  rating: `-"ratingSum"::float8 / greatest("ratingCount", 1)`,
  recommended: `km * 50 - 1000 * ("ratingSum" + 20)::float8 / ("ratingCount" + 5)`,
};

/** The same answer as one would write it with earthdistance and its index. */
function earthStatement(query: Query): Statement {
  const { lat, lng } = centreOf(query);
  return {
    text: `
      WITH near AS (
        SELECT l."caregiverId", l."priceCents", c."ratingSum", c."ratingCount", c."travelKm",
          earth_distance(ll_to_earth(l.lat, l.lng), ll_to_earth($1, $2)) / 1000 AS km
        FROM "Listing" l JOIN "Caregiver" c ON c."userId" = l."caregiverId"
        WHERE l.live AND l.service = $3::"Service" AND c.status = 'APPROVED'
          AND earth_box(ll_to_earth($1, $2), $4::int * 1000) @> ll_to_earth(l.lat, l.lng)
          AND ($5::int IS NULL OR l."priceCents" <= $5) AND ($6::"Species" IS NULL OR l.species @> ARRAY[$6])
      ), matching AS (
        SELECT * FROM near WHERE km <= $4::int AND ($7 OR km <= "travelKm")
      ), page AS (
        SELECT * FROM matching ORDER BY ${EARTH_KEYS[query.sort]}, "caregiverId" LIMIT 21
      )
      SELECT (SELECT count(*) FROM matching) AS total, (
        SELECT json_agg(json_build_object('id', p."caregiverId", 'km', p.km, 'name', u.name, 'city', c.city, 'lat', c.lat, 'lng', c.lng,
          'headline', c.headline, 'price', l."priceCents", 'species', l.species, 'rating', c."ratingSum", 'reviews', c."ratingCount",
          'services', (SELECT json_agg(o.service) FROM "Listing" o WHERE o."caregiverId" = c."userId" AND o.live)))
        FROM page p JOIN "Caregiver" c ON c."userId" = p."caregiverId" JOIN "User" u ON u.id = c."userId"
        JOIN "Listing" l ON l."caregiverId" = c."userId" AND l.service = $3::"Service"
      ) AS cards`,
    values: [
      ...[lat, lng, query.service, query.radiusKm, query.maxPriceCents ?? null, query.species ?? null],
      ["DAYCARE", "BOARDING"].includes(query.service ?? ""),
    ],
  };
}
