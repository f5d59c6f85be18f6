import pg from "pg";
import { requestBooking } from "@/domain/bookings/request";
import { acceptBooking } from "@/domain/bookings/respond";
import { pool } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { walkRequest } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, dogOf, person } from "@/testing/fixtures/users";
import { median, percentile, type Row, timed } from "../rows";

const BOOKINGS = 300;
const AT_ONCE = 40;
const ROUNDS = 8;

/** Requests and acceptances beside a transaction of four round trips that writes the same booking and its history. */
export async function verbRows(): Promise<Row[]> {
  const raw = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await raw.connect();
  const times: Record<"request" | "accept" | "rawRequest" | "rawAccept", number[]> = {
    ...{ request: [], accept: [], rawRequest: [], rawAccept: [] },
  };
  const trips: Record<"request" | "accept", number> = { request: 0, accept: 0 };
  for (let i = 0; i < BOOKINGS; i++) {
    const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
    const asked = walkRequest(caregiver.id, [(await dogOf(owner)).id]);
    const before = roundTrips.count;
    const { id } = await timed(times.request, () => requestBooking(owner, asked));
    const between = roundTrips.count;
    await timed(times.accept, () => acceptBooking(caregiver, id));
    Object.assign(trips, { request: between - before, accept: roundTrips.count - between });
    const copy = await timed(times.rawRequest, () => insertCopy(raw, id));
    await timed(times.rawAccept, () => acceptCopy(raw, copy));
  }
  await raw.end();
  const row = (what: "request" | "accept", baseline: number[]): Row => ({
    what: `${what}: rate`,
    ours: `${Math.round(1_000 / median(times[what]))}/s`,
    baseline: `four raw round trips ${Math.round(1_000 / median(baseline))}/s`,
    figure: median(baseline) / median(times[what]),
    goal: { least: 0.5 },
  });
  return [
    row("request", times.rawRequest),
    row("accept", times.rawAccept),
    tripsRow("request", trips.request),
    tripsRow("accept", trips.accept),
    await atOnceRow(),
  ];
}

const tripsRow = (what: string, trips: number): Row => ({
  ...{ what: `${what}: round trips`, ours: `${trips}`, baseline: "", figure: trips, goal: { most: 6 } },
});

/** Statements on the pool, counted where connections are handed out. */
const roundTrips = { count: 0 };
pool.on("connect", (client) => {
  const target = client as unknown as { query: (...args: unknown[]) => unknown }; // one signature for all overloads
  const query = target.query.bind(client);
  target.query = (...args) => {
    roundTrips.count++;
    return query(...args);
  };
});

const EVENT = `INSERT INTO "BookingEvent" ("bookingId", seq, step, "toStatus", "actorRole", "actorId", at)`;

/** The row of a booking once more, as a plain program would insert it. */
async function insertCopy(raw: pg.Client, id: string) {
  const copy = crypto.randomUUID();
  await raw.query("BEGIN");
  await raw.query(
    `INSERT INTO "Booking" SELECT (jsonb_populate_record(b, jsonb_build_object('id', $1::text, 'status', 'PENDING', 'acceptedAt', NULL, 'startsAt', b."startsAt" - interval '1 hour'))).*
      FROM "Booking" b WHERE id = $2`,
    [copy, id],
  );
  await raw.query(`${EVENT} VALUES ($1, 1, 'request', 'PENDING', 'OWNER', 'bench', now())`, [copy]);
  await raw.query("COMMIT");
  return copy;
}

async function acceptCopy(raw: pg.Client, id: string) {
  await raw.query("BEGIN");
  await raw.query(
    `UPDATE "Booking" SET status = 'ACCEPTED', "acceptedAt" = now() WHERE id = $1 AND status = 'PENDING'`,
    [id],
  );
  await raw.query(`${EVENT} VALUES ($1, 2, 'accept', 'ACCEPTED', 'CAREGIVER', 'bench', now())`, [id]);
  await raw.query("COMMIT");
}

/** One caregiver accepts forty requests at once, which do not overlap. */
async function atOnceRow(): Promise<Row> {
  const waits: number[] = [];
  let busy = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const caregiver = await approvedCaregiver();
    const ids: string[] = [];
    for (let i = 0; i < AT_ONCE; i++) {
      const owner = await person("OWNER");
      const begins = after(new Date(), 5 * DAY_MS + i * 2 * HOUR_MS);
      ids.push((await requestBooking(owner, walkRequest(caregiver.id, [(await dogOf(owner)).id], begins))).id);
    }
    const answers = await Promise.allSettled(ids.map((id) => timed(waits, () => acceptBooking(caregiver, id))));
    busy += answers.filter(({ status }) => status === "rejected").length;
  }
  const p99 = percentile(waits, 0.99);
  return {
    what: "40 acceptances of one caregiver at once: p99 in ms",
    ours: `${Math.round(p99)} ms, ${busy} refused`,
    baseline: "",
    figure: busy > 0 ? Number.POSITIVE_INFINITY : p99,
    goal: { most: 250 },
  };
}
