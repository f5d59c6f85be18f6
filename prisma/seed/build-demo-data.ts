import { createAdmin } from "@/domain/accounts/create-admin";
import { countDueFigures } from "@/domain/caregivers/count-figures";
import { addFavourite } from "@/domain/favourites/favourites";
import { saveSearch } from "@/domain/saved-searches/searches";
import { db, pool } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { after, DAY_MS } from "@/lib/time";
import { bookingTimes } from "./booking-times";
import { bookingTimeline, type Timeline } from "./bookings";
import { seedCareCards, seedReviewReports } from "./care-cards";
import { seedConversation } from "./conversations";
import { conversations } from "./data/conversations";
import { bookings, caregivers, owners } from "./data/demo-data";
import { favourites, savedSearches } from "./data/favourites";
import { DEMO_PASSWORD, demoSignIns } from "./demo-accounts";
import { markBuilt } from "./demo-data-state";
import { syncBankPayouts } from "./payments";
import { seedAlbums } from "./pictures";
import { resetStripe, resumeStripe } from "./stripe-control";
import {
  type DemoUser,
  demoEmail,
  reviewCaregiver,
  seedCaregiver,
  seedOwner,
  signUpDate,
  systemCtx,
  userCtx,
} from "./users";

/**
 * Runs all timelines together, step by step in order of time. A timeline whose next step is after `now` stops there: the
 * running site does the rest.
 */
export async function runTimelines(timelines: readonly Timeline[], now: Date) {
  const waiting = await Promise.all(timelines.map(nextStep));
  for (;;) {
    const next = waiting.reduce((first, each) => (each.at < first.at ? each : first), { at: now, timeline: null });
    if (!next.timeline) return;
    waiting[waiting.indexOf(next)] = await nextStep(next.timeline);
  }
}

interface PendingStep {
  at: Date;
  timeline: Timeline | null;
}

async function nextStep(timeline: Timeline): Promise<PendingStep> {
  const { value, done } = await timeline.next();
  return done ? { at: new Date(8.64e15), timeline: null } : { at: value, timeline };
}

const RECENT_EMAIL_DAYS = 3;

/**
 * Emails of the past are not sent. Of everything queued while building, the worker sends only the recent emails of the
 * demo accounts. All other jobs are removed too: the timelines did their work at the right time.
 */
export async function suppressPastEmails(now: Date) {
  const emails = demoSignIns.map(({ email }): string => email);
  const recent = { createdAt: { gt: after(now, -RECENT_EMAIL_DAYS * DAY_MS) }, user: { email: { in: emails } } };
  await db.email.updateMany({ where: { state: "QUEUED", NOT: recent }, data: { state: "SUPPRESSED" } });
  // As notices on the site they were read long ago.
  await db.email.updateMany({ where: { readAt: null, NOT: recent }, data: { readAt: now } });
  const { rows } = await pool.query<{ id: string }>(
    `SELECT j.id FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE NOT (t.identifier = 'email.send' AND EXISTS
       (SELECT 1 FROM "Email" e WHERE e.id = (j.payload->>'emailId')::uuid AND e.state = 'QUEUED'))`,
  );
  await pool.query("SELECT graphile_worker.complete_jobs($1::bigint[])", [rows.map(({ id }) => id)]);
}

/** Before the first sign-up. */
const FOUNDING_WEEKS = 104;
/** A sign-up takes a third of a second on purpose, so several run at once. */
const CONCURRENCY = 8;

/** Builds all demo data through the domain's own functions, with the clock at each moment, so it obeys every rule. */
export async function buildDemoData(now: Date) {
  const founded = signUpDate(now, FOUNDING_WEEKS);
  await resetStripe(founded);
  const adminUser = await createAdmin(systemCtx(founded), {
    name: "Nathalie Segers",
    email: demoEmail("admin"),
    password: DEMO_PASSWORD,
  });
  const admin: DemoUser = { id: adminUser.id, role: "ADMIN" };
  const caregiverUsers = await mapConcurrently(caregivers, (data, turn) => seedCaregiver(data, turn, now));
  for (const data of [...caregivers].sort((a, b) => b.weeks - a.weeks))
    await reviewCaregiver(data, assertDefined(caregiverUsers.get(data.key), data.key), admin, now);
  const ownerUsers = await mapConcurrently(owners, (data, turn) => seedOwner(data, turn, now));

  const timelines = bookings.map((each, turn) => {
    const cast = {
      owner: assertDefined(ownerUsers.get(each.of), each.of),
      caregiver: assertDefined(caregiverUsers.get(each.by), each.by),
    };
    return bookingTimeline(each, bookingTimes(each, turn, now), cast, turn);
  });
  // Drawing waits for the processor, the timelines wait for the database.
  await Promise.all([runTimelines(timelines, now), seedAlbums(caregiverUsers, ownerUsers, now)]);
  for (const each of conversations) {
    const people = {
      owner: assertDefined(ownerUsers.get(each.of), each.of),
      caregiver: assertDefined(caregiverUsers.get(each.by), each.by),
    };
    await seedConversation(each, people, now);
  }
  for (const { of, caregiver, note } of favourites) {
    const { id: caregiverId } = assertDefined(caregiverUsers.get(caregiver), caregiver);
    await addFavourite(userCtx(assertDefined(ownerUsers.get(of), of), now), { caregiverId, note });
  }
  for (const { of, ...search } of savedSearches)
    await saveSearch(userCtx(assertDefined(ownerUsers.get(of), of), now), search);
  await seedCareCards(ownerUsers, now);
  await seedReviewReports(caregiverUsers, now);
  await countDueFigures(systemCtx(now));
  await resumeStripe();
  await syncBankPayouts(now);
  await suppressPastEmails(now);
  await markBuilt(now);
}

/** Runs something for each item, a few at a time, and returns the results by key. */
async function mapConcurrently<T extends { key: string }, R>(
  all: readonly T[],
  run: (one: T, turn: number) => Promise<R>,
) {
  const results = new Map<string, R>();
  const queue = all.entries();
  const worker = async () => {
    for (const [turn, one] of queue) results.set(one.key, await run(one, turn));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return results;
}
