import { readJson, type SessionHeaders } from "./sign-in";
import type { Stream } from "./streams";

/** What people expect: 100,000 API calls an hour, and 1,000 searches a minute, all on this one machine. */
export const API_PER_SECOND = 100_000 / 3_600;
export const SEARCHES_PER_SECOND = 1_000 / 60;
/** People ask a little more often than is promised, so that what is answered can be held against the promise itself. */
const SEARCHERS = Math.ceil(SEARCHES_PER_SECOND * 1.1);

const PLACES = ["Gent", "Antwerpen", "Leuven", "Brugge", "Brussel", "Hasselt", "Mechelen", "Aalst"];
const SERVICES = ["DOG_WALKING", "DROP_IN", "BOARDING", "DAYCARE"];

const searches = PLACES.flatMap((place) => SERVICES.map((service) => `place=${place}&service=${service}`));

export interface Scenario {
  caregiverIds: string[];
  owner?: SessionHeaders;
  caregiver?: SessionHeaders;
  bookingId?: string;
}

/** Looks around once, so that the streams ask for caregivers and bookings that exist. */
export async function loadScenario(
  site: string,
  owner?: SessionHeaders,
  caregiver?: SessionHeaders,
): Promise<Scenario> {
  const { cards } = await readJson(site, "/api/caregivers?place=Gent&service=DOG_WALKING&radiusKm=50");
  const bookings = owner ? await readJson(site, "/api/bookings?as=owner", owner) : { bookings: [] };
  const list: { id: string }[] = Object.values(bookings).find(Array.isArray) ?? [];
  const bookingId = list[0]?.id;
  return {
    caregiverIds: cards.map(({ id }: { id: string }) => id),
    ...(owner ? { owner } : {}),
    ...(caregiver ? { caregiver } : {}),
    ...(bookingId ? { bookingId } : {}),
  };
}

const all = (paths: string[]) => paths.map((path) => ({ path }));

/** Visitors who know what is popular: a few places and caregivers, again and again. */
export function visitorStreams({ caregiverIds }: Scenario, connections: number): Stream[] {
  const share = (part: number) => Math.max(1, Math.round(connections * part));
  return [
    { name: "home", rate: 4, connections: share(0.1), requests: all(["/nl", "/fr", "/en"]) },
    {
      name: "search",
      rate: SEARCHERS,
      connections: share(0.4),
      requests: all(searches.map((search) => `/api/caregivers?${search}`)),
    },
    {
      name: "search page",
      rate: 3,
      connections: share(0.1),
      requests: all(searches.map((search) => `/nl/search?${search}`)),
    },
    {
      name: "caregiver",
      rate: 4,
      connections: share(0.1),
      requests: all(caregiverIds.map((id) => `/api/caregivers/${id}`)),
    },
    {
      name: "caregiver page",
      rate: 3,
      connections: share(0.1),
      requests: all(caregiverIds.map((id) => `/nl/caregivers/${id}`)),
    },
  ];
}

/** The same questions as nobody asked them before: a price limit that differs each time, so that no answer is known yet. */
export function uncachedStreams(connections: number): Stream[] {
  const begun = Math.floor(Math.random() * 400_000);
  let asked = 0;
  const fresh = searches.map((search) => ({
    setupRequest: (request: object) => {
      const cents = 10_000 + ((begun + asked++) % 900_000);
      const maxPrice = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
      return { ...request, path: `/api/caregivers?${search}&maxPrice=${maxPrice}` };
    },
  }));
  return [{ name: "search", rate: SEARCHERS, connections, requests: fresh }];
}

/** Owners and caregivers who are signed in and look at what is theirs. */
export function memberStreams({ owner, caregiver, bookingId }: Scenario, connections: number): Stream[] {
  const share = Math.max(1, Math.round(connections * 0.1));
  const asOwner = (path: string) => ({ path, headers: { ...owner } });
  const asCaregiver = (path: string) => ({ path, headers: { ...caregiver } });
  const booking = bookingId ? [`/api/bookings/${bookingId}`] : [];
  return [
    ...(owner
      ? [
          {
            name: "bookings",
            rate: 4,
            connections: share,
            requests: ["/api/bookings?as=owner", ...booking].map(asOwner),
          },
          { name: "account pages", rate: 1, connections: 1, requests: ["/nl/bookings", "/nl/pets"].map(asOwner) },
        ]
      : []),
    ...(caregiver
      ? [
          {
            name: "care",
            rate: 3,
            connections: share,
            requests: ["/api/bookings?as=caregiver", "/api/care/earnings"].map(asCaregiver),
          },
        ]
      : []),
  ];
}
