import { GET as caregiverRoute } from "@/app/api/caregivers/[id]/route";
import { GET as searchRoute } from "@/app/api/caregivers/route";
import { freePlaces } from "@/domain/availability/places";
import { periodOf } from "@/domain/bookings/period";
import { priceOf } from "@/domain/bookings/price";
import { quoteBooking } from "@/domain/bookings/quote";
import { findPlace } from "@/domain/places/find-place";
import { EVERYTHING, forget } from "@/lib/cache/families";
import { db, pool } from "@/lib/db";
import { must } from "@/lib/errors";
import { manyCaregivers } from "@/testing/many-caregivers";
import { approvedCaregiver } from "@/testing/people";
import type { HotPath } from "./measure";

const CITIES = ["Gent", "Antwerpen", "Leuven", "Brugge", "Brussel", "Hasselt", "Mechelen", "Aalst", "Namur", "Liège"];

export const fillTown = () => manyCaregivers(CITIES.flatMap((city) => findPlace(city, "nl") ?? []));

/** What people ask for most, and two things that always cost the same. */
export async function hotPaths(): Promise<HotPath[]> {
  const json = JSON.stringify({ id: crypto.randomUUID(), places: CITIES, hours: [1, 2, 3, 4, 5, 6, 7] });
  const { id } = await approvedCaregiver();
  const tariff = { priceCents: 1_500, halfHourCents: 1_000, extraPetCents: 500, holidayPercent: 25 };
  const when = { service: "DOG_WALKING", startsAt: "2027-03-02T10:00", minutes: 60 } as const;
  const period = periodOf(when);
  const caregiver = must(await db.caregiver.findUnique({ where: { userId: id } }), "caregiver");
  const stay = {
    caregiverId: id,
    service: when.service,
    startsAt: period.startsAt,
    endsAt: period.endsAt,
    petCount: 1,
  };
  const ctx = () => ({ actor: { kind: "visitor" }, now: new Date("2027-03-01T10:00:00Z") }) as const;
  const ask = (route: typeof caregiverRoute | typeof searchRoute, path: string, params = {}) =>
    route(new Request(`http://localhost:3000${path}`), { params: Promise.resolve(params) }).then((answer) => {
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return answer.text();
    });
  const page = () => ask(caregiverRoute, `/api/caregivers/${id}`, { id });
  const search = () => ask(searchRoute, "/api/caregivers?place=Gent&service=DOG_WALKING");
  const unknown = (run: () => Promise<unknown>) => async () => {
    await forget([EVERYTHING]);
    return run();
  };
  const [rule, round] = ["reading 200 bytes of JSON", "SELECT 1"];
  return [
    { name: rule, baseline: rule, run: () => JSON.parse(json) },
    { name: "price", baseline: rule, run: () => priceOf(tariff, period, 2, 2_000) },
    { name: "price with its period", baseline: rule, run: () => priceOf(tariff, periodOf(when), 2, 2_000) },
    { name: round, baseline: round, run: () => pool.query("SELECT 1") },
    { name: "free places", baseline: round, run: () => freePlaces(db, stay, caregiver) },
    {
      name: "quote: hours, places and price",
      baseline: round,
      run: () => quoteBooking(ctx(), id, { ...when, petCount: 1 }),
    },
    { name: "search, not remembered", baseline: round, run: unknown(search) },
    { name: "search, remembered", baseline: round, run: search },
    { name: "caregiver page, not remembered", baseline: round, run: unknown(page) },
    { name: "caregiver page, remembered", baseline: round, run: page },
  ];
}
