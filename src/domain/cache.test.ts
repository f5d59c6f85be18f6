import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { POST as approveWords } from "@/app/api/admin/words/[id]/approve/route";
import { PUT as saveHours } from "@/app/api/care/hours/[service]/route";
import { PATCH as changeProfile } from "@/app/api/care/profile/route";
import { DELETE as removeService, PUT as saveService } from "@/app/api/care/services/[service]/route";
import { GET as reviewList } from "@/app/api/caregivers/[id]/reviews/route";
import { GET as caregiverPage } from "@/app/api/caregivers/[id]/route";
import { GET as search } from "@/app/api/caregivers/route";
import { PATCH as changeAccount } from "@/app/api/me/route";
import { approveCaregiver, rejectCaregiver } from "@/domain/admin/decide-caregivers";
import { cancelUnpaid } from "@/domain/bookings/cancel";
import { requestBooking } from "@/domain/bookings/request";
import { acceptBooking } from "@/domain/bookings/respond";
import { publishDueReviews } from "@/domain/reviews/publish";
import { replyToReview, writeReview } from "@/domain/reviews/write";
import { isConnected, startListening } from "@/lib/cache/invalidation-listener";
import { db, pool } from "@/lib/db";
import { ALL_TAGS, invalidateLocal } from "@/lib/invalidation";
import { addDays, after, DAY_MS, wallTime } from "@/lib/time";
import { eventually } from "@/testing/eventually";
import { insertCompletedWalk } from "@/testing/fixtures/booking-rows";
import { systemCtx, walkRequest } from "@/testing/fixtures/booking-steps";
import { FULL_PROFILE } from "@/testing/fixtures/caregiver-profile";
import { approvedCaregiver, dogOf, type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";

vi.hoisted(() => void (process.env.CACHE_FACTOR = "1"));

beforeAll(async () => {
  startListening();
  await eventually(() => expect(isConnected()).toBe(true));
});

// Whom a test puts straight into the tables, nobody called out.
beforeEach(() => invalidateLocal([ALL_TAGS]));

const pageOf = async ({ id }: Person) => (await callRoute(caregiverPage, { params: { id } })).json;
const cards = async (query = {}) =>
  (await callRoute(search, { query: { place: "Gent", radiusKm: "50", ...query } })).json.cards;
const cardOf = async ({ id }: Person, query = {}) => (await cards(query)).find((card: Person) => card.id === id);
const ok = (answer: { status: number }) => expect(answer.status).toBe(200);

test("a thousand readers of a page cost the database one statement, and as many who search another", async () => {
  const { id } = await approvedCaregiver();
  const statements = vi.spyOn(pool, "query");
  await Promise.all(Array.from({ length: 1000 }, () => callRoute(caregiverPage, { params: { id } })));
  await Promise.all(Array.from({ length: 1000 }, () => callRoute(search, { query: { place: "Gent" } })));
  await callRoute(search, { query: { place: "  GAND ", radiusKm: "15" } });
  const asked = statements.mock.calls.filter(([statement]) => JSON.stringify(statement).includes("Caregiver"));
  expect(asked).toHaveLength(2);
  statements.mockRestore();
});

test("a caregiver who is sent away, also by hand in the database, can be found and read nowhere", async () => {
  const caregiver = await approvedCaregiver();
  expect((await pageOf(caregiver)).id).toBe(caregiver.id);
  expect(await cardOf(caregiver)).toBeDefined();
  await pool.query(`UPDATE "User" SET "suspendedAt" = now() WHERE id = $1`, [caregiver.id]);
  await eventually(async () => {
    expect((await pageOf(caregiver)).status).toBe(404);
    expect(await cardOf(caregiver)).toBeUndefined();
  });
});

test("each change of a caregiver shows at once, on the page and in the search", async () => {
  const caregiver = await approvedCaregiver();
  const [as, params] = [caregiver, { service: "DOG_WALKING" }];
  await db.caregiver.update({ where: { userId: caregiver.id }, data: FULL_PROFILE });
  const look = async () => ({ page: await pageOf(caregiver), card: await cardOf(caregiver) });
  expect((await look()).card).toMatchObject({ priceCents: 1500 });

  const admin = await person("ADMIN");
  const approve = async () => {
    const { changedAt } = await db.wordsReview.findUniqueOrThrow({ where: { caregiverId: caregiver.id } });
    const body = { seenAt: changedAt.toISOString() };
    ok(await callRoute(approveWords, { as: admin, params: { id: caregiver.id }, body }));
  };
  ok(await callRoute(changeProfile, { as, method: "PATCH", body: { headline: "Elke dag naar het bos" } }));
  expect((await look()).page.headline, "an admin has not seen it").toBe(FULL_PROFILE.headline);
  await approve();
  expect(await look()).toMatchObject({
    page: { headline: "Elke dag naar het bos" },
    card: { headline: expect.stringContaining("bos") },
  });

  const terms = { priceCents: 1700, species: ["DOG"], sizes: ["SMALL"] };
  ok(await callRoute(saveService, { as, params, method: "PUT", body: terms }));
  expect(await look()).toMatchObject({ page: { offers: [{ priceCents: 1700 }] }, card: { priceCents: 1700 } });

  const blocks = [{ weekday: 1, fromMinute: 540, toMinute: 600 }];
  ok(await callRoute(saveHours, { as, params, method: "PUT", body: { blocks } }));
  expect((await look()).page.offers[0].hours).toEqual(blocks);

  ok(await callRoute(changeAccount, { as, method: "PATCH", body: { name: "Bo Peeters" } }));
  expect((await look()).page.name).toBe("Test C.");
  await approve();
  expect(await look()).toMatchObject({ page: { name: "Bo P." }, card: { name: "Bo P." } });

  await rejectCaregiver(admin, caregiver.id, { seen: "APPROVED", reason: "Geen antwoord gekregen" });
  expect(await look()).toMatchObject({ page: { status: 404 }, card: undefined });
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { status: "SUBMITTED" } });
  await approveCaregiver(admin, caregiver.id);
  expect(await look()).toMatchObject({ page: { id: caregiver.id }, card: { id: caregiver.id } });

  ok(await callRoute(removeService, { as, params, method: "DELETE" }));
  expect(await look()).toMatchObject({ page: { offers: [] }, card: undefined });
});

test("reviews, answers to them and the names below them show at once", async () => {
  const caregiver = await approvedCaregiver();
  const owner = await person("OWNER");
  const walk = await insertCompletedWalk(caregiver.id, owner.id, after(new Date(), -DAY_MS));
  const look = async () => {
    const list = (await callRoute(reviewList, { params: { id: caregiver.id } })).json.reviews;
    return { page: await pageOf(caregiver), card: await cardOf(caregiver), list };
  };
  expect(await look()).toMatchObject({ page: { rating: null }, card: { rating: null }, list: [] });
  const { id } = await writeReview(owner, walk.id, { rating: 4, comment: "Bas kwam moe en tevreden thuis." });
  expect(await look()).toMatchObject({ list: [] });
  await publishDueReviews(systemCtx(after(new Date(), 30 * DAY_MS)));
  expect(await look()).toMatchObject({ page: { rating: 4 }, card: { rating: 4 }, list: [{ reply: null }] });
  await replyToReview(caregiver, id, { text: "Graag gedaan, tot gauw!" });
  expect(await look()).toMatchObject({ list: [{ reply: "Graag gedaan, tot gauw!" }] });
  ok(await callRoute(changeAccount, { as: owner, method: "PATCH", body: { name: "Ann Claes" } }));
  expect(await look()).toMatchObject({ page: { reviews: [{ author: "Ann C." }] }, list: [{ author: "Ann C." }] });
});

test("a search by date leaves out who is full from the moment they are, and no longer", async () => {
  const caregiver = await approvedCaregiver({ service: "BOARDING" });
  const owner = await person("OWNER");
  const dog = await dogOf(owner);
  const day = wallTime(after(new Date(), 10 * DAY_MS)).date;
  const stay = { service: "BOARDING", from: day, to: addDays(day, 3) } as const;
  const found = async () => (await cardOf(caregiver, stay)) !== undefined;
  const asked = { ...walkRequest(caregiver.id, [dog.id]), service: stay.service, minutes: undefined };
  const times = { startsAt: `${stay.from}T10:00`, endsAt: `${stay.to}T10:00` };
  const { id } = await requestBooking(owner, { ...asked, ...times });
  expect(await found()).toBe(true);
  await acceptBooking(caregiver, id);
  expect(await found()).toBe(false);
  await cancelUnpaid(owner, id);
  expect(await found()).toBe(true);
});
