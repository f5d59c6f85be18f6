import { readJson, type SessionHeaders } from "./sign-in";
import type { StreamResult } from "./streams";

/** 2,500 bookings a day come in waves: ten times the mean is one in three and a half seconds. */
export const BOOKINGS_PER_SECOND = (10 * 2_500) / 86_400;
/** A little more often than is promised. */
const EVERY_MS = 3_000;

export interface BookingRequests {
  stream: StreamResult;
  /** Requests that became a booking. */
  created: number;
}

/** The owner asks for a walk and withdraws again, at another hour each time, until stopped. */
export async function requestBookings(
  site: string,
  owner: SessionHeaders,
  caregiverId: string,
  seconds: number,
): Promise<BookingRequests> {
  let created = 0;
  const result: StreamResult = { name: "booking requests", times: [], requests: 0, errors: 0, limited: 0, seconds };
  const pets: { id: string; species: string }[] =
    Object.values(await readJson(site, "/api/pets", owner)).find(Array.isArray) ?? [];
  const pet = pets.find(({ species }) => species === "DOG");
  if (!pet) return { stream: result, created };
  const post = async (path: string, body: object) => {
    const startedAt = performance.now();
    const response = await fetch(site + path, {
      method: "POST",
      headers: { ...owner, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    result.requests++;
    result.times.push(performance.now() - startedAt);
    if (response.status >= 500) result.errors++;
    if (response.status === 429) result.limited++;
    return response.json();
  };
  const begun = Date.now();
  for (let turn = 0; Date.now() < begun + seconds * 1_000; turn++) {
    const day = new Date(Date.now() + (10 + Math.floor(turn / 8)) * 86_400_000).toISOString().slice(0, 10);
    const startsAt = `${day}T${9 + (turn % 8)}:00`.replace(/T(\d):/, "T0$1:");
    const when = { service: "DOG_WALKING", startsAt, minutes: 60 };
    const quote = new URLSearchParams({ ...when, minutes: "60" });
    const quoted = await fetch(`${site}/api/caregivers/${caregiverId}/quote?${quote}`);
    const { priceCents: seenTotalCents } = await quoted.json();
    const { id } = await post("/api/bookings", {
      ...{ caregiverId, ...when, seenTotalCents, petIds: [pet.id] },
      emergency: { name: "Oma Rita", phone: "+32470112233" },
    });
    if (id) {
      created++;
      await post(`/api/bookings/${id}/withdraw`, {});
    }
    await new Promise((resolve) => setTimeout(resolve, begun + (turn + 1) * EVERY_MS - Date.now()));
  }
  return { stream: result, created };
}
