// @own-process: many rows, and a database with settings and statistics of its own.
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { findPlace } from "@/domain/places/find-place";
import { Prisma } from "@/generated/prisma/client";
import { Service, Species } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { addDays } from "@/lib/time";
import { insertManyCaregivers } from "@/testing/fixtures/bulk-data";
import { repetitions } from "@/testing/repetitions";
import { retryBusy } from "@/testing/retry-busy";
import { expectedIds, loadListings, type SearchDataset } from "@/testing/search-reference";
import { wantedServices } from "./dates";
import { SEARCH_SORTS, SearchQuery } from "./schema";
import { searchCaregivers } from "./search";
import { searchSql } from "./sql";

const now = new Date("2026-11-16T09:00:00Z");
const ctx: Ctx = { actor: { kind: "visitor" }, now };
const today = "2026-11-16";
const CITIES = ["Brussel", "Gent", "Antwerpen", "Luik", "Charleroi", "Leuven", "Brugge", "Namur", "3500", "Arlon"];

let all: SearchDataset;

beforeAll(async () => {
  await insertManyCaregivers(CITIES.map((city) => assertDefined(findPlace(city, "nl"), city)));
  all = await loadListings();
});

const Query = fc
  .record({
    place: fc.constantFrom(...CITIES),
    radiusKm: fc.integer({ min: 1, max: 50 }).map(String),
    service: fc.constantFrom(...Object.values(Service), ""),
    reach: fc.constantFrom("", "", "any"),
    dates: fc.option(fc.tuple(fc.integer({ min: 0, max: 35 }), fc.integer({ min: 0, max: 10 })), { freq: 3 }),
    maxPrice: fc.option(fc.integer({ min: 5, max: 35 }).map(String), { nil: "" }),
    species: fc.option(fc.constantFrom(...Object.values(Species).slice(0, 4)), { nil: "" as const }),
    sort: fc.constantFrom(...SEARCH_SORTS),
  })
  .map(({ dates, ...rest }) => {
    const from = dates ? addDays(today, dates[0]) : "";
    return SearchQuery.parse({ ...rest, from, to: dates ? addDays(from, dates[1]) : "" });
  });

test("random searches find exactly whom a plain loop over everybody finds, in the same order, page after page and back", async () => {
  let found = 0;
  const runs = repetitions(15, 10_000);
  await fc.assert(
    fc.asyncProperty(Query, fc.integer({ min: 1, max: 20 }), async (asked, limit) => {
      const query = { ...asked, limit };
      const ids = expectedIds(all, query, now);
      found += ids.length;
      const page = async (cursor: string | undefined, number: number) => {
        const result = await retryBusy(() => searchCaregivers(ctx, { ...query, cursor }));
        expect(result.total).toBe(Math.min(ids.length, 200));
        expect(result.more).toBe(ids.length > 200);
        expect(result.cards.map(({ id }) => id)).toEqual(ids.slice(number * limit, (number + 1) * limit));
        expect([result.previousCursor !== null, result.nextCursor !== null]).toEqual([
          number > 0,
          ids.length > (number + 1) * limit,
        ]);
        return result;
      };
      let forward = await page(undefined, 0);
      let number = 0;
      for (; forward.nextCursor && number < 3; number++) forward = await page(forward.nextCursor, number + 1);
      if (!forward.previousCursor) return;
      const back = await retryBusy(() =>
        searchCaregivers(ctx, { ...query, cursor: forward.previousCursor ?? undefined }),
      );
      expect(back.cards.map(({ id }) => id)).toEqual(ids.slice((number - 1) * limit, number * limit));
    }),
    { numRuns: runs },
  );
  expect(found, "most searches find somebody").toBeGreaterThan(runs);
}, 3_600_000);

const Plan: z.ZodType<{ nodes: string[] }> = z.lazy(() =>
  z
    .object({
      "Node Type": z.string(),
      "Relation Name": z.string().optional(),
      "Index Name": z.string().optional(),
      Plans: z.array(Plan).default([]),
    })
    .transform((node) => ({
      nodes: [
        `${node["Node Type"]} ${node["Relation Name"] ?? ""} ${node["Index Name"] ?? ""}`.trim(),
        ...node.Plans.flatMap(({ nodes }) => nodes),
      ],
    })),
);

test.each([
  { radiusKm: "15", service: "DOG_WALKING" },
  { radiusKm: "15" },
  { radiusKm: "15", service: "DOG_WALKING", species: "CAT", maxPrice: "20", from: "2026-12-01" },
  { radiusKm: "15", service: "BOARDING", from: "2026-12-01", to: "2026-12-08", sort: "price" },
  { radiusKm: "50", service: "DAYCARE", species: "DOG", from: "2026-12-01", to: "2026-12-08", sort: "rating" },
  { radiusKm: "50", service: "HOUSE_SITTING", from: "2026-12-01", to: "2026-12-08", sort: "distance" },
])("the plan of %o reads tables through indexes only", async (asked) => {
  const query = SearchQuery.parse({ place: "Brussel", ...asked });
  const centre = assertDefined(findPlace(query.place, "nl"), "place");
  const statement = searchSql({ query, centre, wanted: wantedServices(now, query) }, null, query.limit);
  const Explained = z.tuple([z.object({ "QUERY PLAN": z.tuple([z.object({ Plan })]) })]);
  const [{ "QUERY PLAN": explained }] = Explained.parse(
    await retryBusy(async () => db.$queryRaw(Prisma.sql`EXPLAIN (FORMAT JSON) ${statement}`)),
  );
  const { nodes } = explained[0].Plan;
  // Apart from the cards of the page, no listing and no caregiver is looked at but in an index.
  const reads = nodes.filter((node) => node.includes(" Listing ") && node.includes("Listing_search"));
  expect(reads.length).toBeGreaterThan(1);
  expect(reads.filter((node) => !node.startsWith("Index Only Scan"))).toEqual([]);
  expect(nodes.filter((node) => node.startsWith("Seq Scan"))).toEqual([]);
});
