import { GET as caregiverRoute } from "@/app/api/caregivers/[id]/route";
import { GET as searchRoute } from "@/app/api/caregivers/route";
import { periodOf, priceOf } from "@/domain/bookings/pricing";
import { quoteBooking } from "@/domain/bookings/quote";
import { findPlace } from "@/domain/places/find-place";
import { pool } from "@/lib/db";
import { ALL_TAGS, invalidate } from "@/lib/invalidation";
import { insertManyCaregivers } from "@/testing/fixtures/bulk-data";
import { approvedCaregiver } from "@/testing/fixtures/users";
import { type HotPath, measureAll } from "./measure";
import type { Row } from "./rows";

const CITIES = ["Gent", "Antwerpen", "Leuven", "Brugge", "Brussel", "Hasselt", "Mechelen", "Aalst", "Namur", "Liège"];

/** Rules beside reading a small JSON text, statements beside SELECT 1, among 10,000 caregivers. */
export async function pathRows(): Promise<Row[]> {
  await insertManyCaregivers(CITIES.flatMap((city) => findPlace(city, "nl") ?? []));
  const goals: Record<string, Row["goal"]> = { [QUOTE]: { most: 4 } };
  return (await measureAll(await hotPaths())).map(({ name, baseline, micros, ratio }) => ({
    ...{ what: name, ours: `${micros.toFixed(1)} µs`, baseline, figure: ratio, goal: goals[name] },
  }));
}

const QUOTE = "quote: hours, places and price";

/** What people ask for most, and two things that always cost the same. */
async function hotPaths(): Promise<HotPath[]> {
  const json = JSON.stringify({ id: crypto.randomUUID(), places: CITIES, hours: [1, 2, 3, 4, 5, 6, 7] });
  const { id } = await approvedCaregiver();
  const tariff = { priceCents: 1_500, halfHourCents: 1_000, extraPetCents: 500, holidayPercent: 25 };
  const when = { service: "DOG_WALKING", startsAt: "2027-03-02T10:00", minutes: 60 } as const;
  const period = periodOf(when);
  const ctx = () => ({ actor: { kind: "visitor" }, now: new Date("2027-03-01T10:00:00Z") }) as const;
  const ask = (route: typeof caregiverRoute | typeof searchRoute, path: string, params = {}) =>
    route(new Request(`http://localhost:3000${path}`), { params: Promise.resolve(params) }).then((answer) => {
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return answer.text();
    });
  const page = () => ask(caregiverRoute, `/api/caregivers/${id}`, { id });
  const search = () => ask(searchRoute, "/api/caregivers?place=Gent&service=DOG_WALKING");
  const uncached = (run: () => Promise<unknown>) => async () => {
    await invalidate([ALL_TAGS]);
    return run();
  };
  const [rule, round] = ["reading 200 bytes of JSON", "SELECT 1"];
  return [
    { name: rule, baseline: rule, run: () => JSON.parse(json) },
    { name: "price", baseline: rule, run: () => priceOf(tariff, period, 2, 2_000) },
    { name: "price with its period", baseline: rule, run: () => priceOf(tariff, periodOf(when), 2, 2_000) },
    { name: round, baseline: round, run: () => pool.query("SELECT 1") },
    {
      name: QUOTE,
      baseline: round,
      run: () => quoteBooking(ctx(), id, { ...when, petCount: 1 }),
    },
    { name: "search, not remembered", baseline: round, run: uncached(search) },
    { name: "search, remembered", baseline: round, run: search },
    { name: "caregiver page, not remembered", baseline: round, run: uncached(page) },
    { name: "caregiver page, remembered", baseline: round, run: page },
  ];
}
