import { listBookings } from "@/domain/bookings/queries";
import { quoteBooking } from "@/domain/bookings/quote";
import { requestBooking } from "@/domain/bookings/request";
import { acceptBooking } from "@/domain/bookings/respond";
import { pool } from "@/lib/db";
import { after, DAY_MS, HOUR_MS, wallText } from "@/lib/time";
import { walkRequest } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, dogOf, person } from "@/testing/fixtures/users";
import { bulkExecute } from "@/testing/query-plans";
import { median, type Row, timed } from "../rows";

/** Bookings with their history, places and emails: a small business, then ten and a hundred times as many. */
const SIZES = [2_000, 20_000, 200_000];
const TURNS = 150;
const BARE = "SELECT 1";

/** What people wait for, with ever more bookings and mails of others behind it. */
export async function growthRows(): Promise<Row[]> {
  const rates = new Map<string, number[]>();
  let before = 0;
  for (const size of SIZES) {
    await insertBookings(before, size);
    before = size;
    const times = await measure();
    // Per SELECT 1 of the same turns: the sizes are measured one after another, on a machine that others use.
    const bare = median(times.get(BARE) ?? []);
    for (const [name, own] of times) rates.set(name, [...(rates.get(name) ?? []), bare / median(own)]);
  }
  rates.delete(BARE);
  return [...rates].flatMap(([name, [once = 1, ...more]]) =>
    more.map((rate, index) => ({
      what: `${name}: rate with ${10 ** (index + 1)} times the bookings and emails`,
      ours: `${rate.toFixed(3)} per SELECT 1`,
      baseline: `${once.toFixed(3)} per SELECT 1`,
      figure: rate / once,
      goal: { least: 0.85 },
    })),
  );
}

async function measure() {
  const times = new Map<string, number[]>();
  const time = <T>(name: string, run: () => Promise<T>) => {
    const list = times.get(name) ?? [];
    times.set(name, list);
    return timed(list, run);
  };
  const caregiver = await approvedCaregiver();
  for (let turn = 0; turn < TURNS; turn++) {
    const owner = await person("OWNER");
    const pets = [(await dogOf(owner)).id];
    const startsAt = after(new Date(), 5 * DAY_MS + turn * 2 * HOUR_MS);
    const wish = { service: "DOG_WALKING", startsAt: wallText(startsAt), minutes: 60, petCount: 1 } as const;
    await time(BARE, () => pool.query(BARE));
    await time("quote", () => quoteBooking(owner, caregiver.id, wish));
    const { id } = await time("request", () => requestBooking(owner, walkRequest(caregiver.id, pets, startsAt)));
    await time("accept", () => acceptBooking(caregiver, id));
    await time("list of bookings", () => listBookings(owner, { as: "owner", limit: 20 }));
  }
  return times;
}

const id = (kind: number, n: string) => `('0000000${kind}-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Bookings of others, walked and paid, ten for each owner, with history, places and emails that were sent. */
async function insertBookings(from: number, to: number) {
  const series = `generate_series(${from + 1}, ${to}) n`;
  const owner = id(1, "n / 10");
  const caregiver = id(2, "n / 10");
  const begins = "timestamptz '2026-01-05T09:00Z' + n % 10 * interval '7 days'";
  await bulkExecute([
    `INSERT INTO "User" (id, email, name) SELECT DISTINCT ${owner}, 'owner' || n / 10 || '@example.test', 'Bench' FROM ${series} ON CONFLICT DO NOTHING`,
    `INSERT INTO "User" (id, email, name, role) SELECT DISTINCT ${caregiver}, 'carer' || n / 10 || '@example.test', 'Bench', 'CAREGIVER'::"Role" FROM ${series} ON CONFLICT DO NOTHING`,
    `INSERT INTO "Caregiver" ("userId") SELECT DISTINCT ${caregiver} FROM ${series} ON CONFLICT DO NOTHING`,
    `INSERT INTO "Booking" (id, "ownerId", "caregiverId", service, status, "startsAt", "endsAt", units, "baseCents", "extraPetCents", "petCount",
        "priceCents", "feeBps", "feeCents", "caregiverCents", policy, "capacityAtAccept", "fullRefundUntil", "respondBy", "payBy",
        "createdAt", "acceptedAt", "paidAt", "completedAt", "payoutEligibleAt", "hasTransfer", "emergencyName", "emergencyPhone")
      SELECT ${id(3, "n")}, ${owner}, ${caregiver}, 'DOG_WALKING', 'COMPLETED', b, b + interval '1 hour', 1, 1000, 0, 1, 1000, 2000, 200, 800,
        'FLEXIBLE', 1, b, b, b, b, b, b, b, b, true, 'x', 'x' FROM ${series}, LATERAL (SELECT ${begins} AS b) t`,
    `INSERT INTO "BookingEvent" SELECT ${id(3, "n")}, s, 'x', NULL, 'PENDING', 'OWNER', 'x', ${begins} FROM ${series}, generate_series(1, 4) s`,
    `INSERT INTO "TakenPlace" SELECT ${id(4, "n")}, ${id(3, "n")}, ${caregiver}, 'OWN_TIME', 1, ${begins}, ${begins} + interval '1 hour' FROM ${series}`,
    `INSERT INTO "Email" (id, key, "userId", template, "bookingId", "createdAt", state, "sentAt")
      SELECT gen_random_uuid(), 'bench' || n || ':' || s, ${owner}, 'booking-accepted', ${id(3, "n")}, ${begins}, 'SENT', ${begins} FROM ${series}, generate_series(1, 4) s`,
    ...["User", "Caregiver", "Booking", "BookingEvent", "TakenPlace", "Email"].map(
      (table) => `VACUUM ANALYZE "${table}"`,
    ),
  ]);
}
