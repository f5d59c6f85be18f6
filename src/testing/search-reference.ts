import { findPlace } from "@/domain/places/find-place";
import { distanceKm } from "@/domain/places/geo";
import type { SearchQuery } from "@/domain/search/schema";
import type { TakenPlace } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { addDays, daysBetween, instantOf, wallTime, weekdayOf } from "@/lib/time";
import { retryBusy } from "@/testing/retry-busy";

const AT_HOME_OF_CAREGIVER = ["DAYCARE", "BOARDING"];

/** Every listing with its caregiver, and the taken places. */
export async function loadListings() {
  // In parts, none of which takes as long as the product waits for a statement, whatever else the machine does.
  const listings = await inParts((part) => db.listing.findMany({ ...part, include: { caregiver: true } }));
  const taken = new Map<string, TakenPlace[]>();
  for (const place of await inParts((part) => db.takenPlace.findMany(part)))
    taken.set(place.caregiverId, [...(taken.get(place.caregiverId) ?? []), place]);
  return { listings, taken };
}

const PART = 2_000;
const FIRST_PART = { take: PART, orderBy: { id: "asc" } } as const;

async function inParts<T extends { id: string }>(
  read: (part: typeof FIRST_PART & { where: { id?: { gt: string } } }) => Promise<T[]>,
) {
  const all: T[] = [];
  for (;;) {
    const last = all.at(-1);
    const rows = await retryBusy(() => read({ ...FIRST_PART, where: last ? { id: { gt: last.id } } : {} }));
    all.push(...rows);
    if (rows.length < PART) return all;
  }
}

export type SearchDataset = Awaited<ReturnType<typeof loadListings>>;

/** The expected result of a search, in order: a plain loop over all listings, written from the rules and not from the SQL. */
export function expectedIds({ listings, taken }: SearchDataset, query: SearchQuery, now: Date): string[] {
  const centre = assertDefined(findPlace(query.place, "nl"), query.place);
  const found = listings.flatMap((listing) => {
    const { caregiver } = listing;
    const km = distanceKm(centre, listing);
    const { service } = listing;
    const dates = query.from ? requestedDates(service, query.from, query.to) : [];
    const reach = query.reach || AT_HOME_OF_CAREGIVER.includes(service) ? Infinity : caregiver.travelKm;
    const fits =
      (!query.service || service === query.service) &&
      listing.live &&
      caregiver.status === "APPROVED" &&
      km <= Math.min(query.radiusKm, reach) &&
      listing.priceCents <= (query.maxPriceCents ?? Infinity) &&
      (!query.species || listing.species.includes(query.species)) &&
      dates.every((date) => listing.openDays & (1 << (weekdayOf(date) - 1))) &&
      (!query.from || daysBetween(wallTime(now).date, query.from) <= caregiver.horizonDays) &&
      !isFull(service, dates, taken.get(caregiver.userId) ?? [], caregiver.homePlaces);
    const rating = caregiver.ratingCount ? caregiver.ratingSum / caregiver.ratingCount : 0;
    const smoothed = (caregiver.ratingSum + 5 * 4) / (caregiver.ratingCount + 5);
    const order = {
      distance: [Math.round(km * 10)],
      price: [listing.priceCents],
      rating: [-Math.round(rating * 100), -caregiver.ratingCount],
      recommended: [Math.floor(km * 50 - smoothed * 1000)],
    };
    return fits ? [{ id: caregiver.userId, order: order[query.sort] }] : [];
  });
  const sorted = found.sort(
    (a, b) => a.order.map((n, i) => n - (b.order[i] ?? 0)).find((n) => n !== 0) ?? (a.id < b.id ? -1 : 1),
  );
  return [...new Set(sorted.map(({ id }) => id))]; // with all services a caregiver counts once, at the best place
}

function requestedDates(service: string, from: string, to = from) {
  const last = to === from && ["BOARDING", "HOUSE_SITTING"].includes(service) ? addDays(from, 1) : to;
  return Array.from({ length: daysBetween(from, last) + 1 }, (_, i) => addDays(from, i));
}

function isFull(service: string, dates: string[], taken: TakenPlace[], homePlaces: number) {
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last) return false;
  const fullBetween = (from: Date, to: Date, resource: string, capacity: number) =>
    new Set(
      taken.filter((t) => t.resource === resource && t.startsAt <= to && t.endsAt > from).map(({ place }) => place),
    ).size >= capacity;
  const midnights = [instantOf(`${addDays(first, 1)}T00:00`), instantOf(`${last}T00:00`)] as const;
  if (service === "BOARDING") return fullBetween(...midnights, "HOME", homePlaces);
  if (service === "HOUSE_SITTING") return fullBetween(...midnights, "OWN_TIME", 1);
  if (service !== "DAYCARE") return false;
  const noons = dates.map((date) => instantOf(`${date}T12:00`));
  return noons.some((noon) => fullBetween(noon, noon, "HOME", homePlaces));
}
