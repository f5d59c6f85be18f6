import { afterAll, beforeAll, expect, test } from "vitest";
import { forgotPassword } from "@/domain/accounts/password";
import { hashNewPassword } from "@/domain/accounts/password-hash";
import { requestBooking } from "@/domain/bookings/request";
import { acceptBooking, declineBooking } from "@/domain/bookings/respond";
import { updateProfile } from "@/domain/caregivers/profile";
import { decideComplaint } from "@/domain/complaints/decide";
import { openComplaint, replyToComplaint } from "@/domain/complaints/open";
import { blockOther, reportMessage } from "@/domain/messages/read-state";
import { askCaregiver, sendMessage } from "@/domain/messages/send";
import { sendPayout } from "@/domain/payments/payouts";
import { updatePet } from "@/domain/pets/pets";
import { writeReview } from "@/domain/reviews/write";
import { askSupport } from "@/domain/support/requests";
import { db, pool } from "@/lib/db";
import { after, DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time";
import { cleanUp } from "@/ops/cleanup";
import { atTime, openCheckout, systemCtx, walkRequest } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk, paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { approvedCaregiver, dogOf, type Person, person } from "@/testing/fixtures/users";
import { sessionCookieOf } from "@/testing/http/call-route";
import {
  createPayoutAccount,
  type ExternalServices,
  runJobsToCompletion,
  startExternalServices,
} from "@/testing/servers/external-services";
import { eraseWhenSettled, queueErasures, remindOfErasures } from "./erase";
import { askErasure, getErasure, stopErasure } from "./erasure-request";
import { requestExport } from "./export";

let outside: ExternalServices;
beforeAll(async () => {
  outside = await startExternalServices();
});
afterAll(() => outside.stop());

const PASSWORD = "drie natte honden";
const DUE_MS = 30 * DAY_MS;

async function withPassword(who: Person) {
  await db.user.update({ where: { id: who.id }, data: { passwordHash: await hashNewPassword(PASSWORD, "") } });
  return who;
}

/** Gives somebody private data in which `word` stands, and a number and street that nobody else has. */
async function marked(who: Person, word: string, phone: string) {
  const data = {
    name: `Kanarie ${word}`,
    email: `${word}@example.test`,
    street: `${word}straat 7`,
    phone,
    city: "Gent",
  };
  await db.user.update({ where: { id: who.id }, data });
  await withPassword(who);
  return [word, phone];
}

/** The tables that contain a text anywhere, those of the queue too. */
async function tablesWith(texts: string[]) {
  const { rows: tables } = await pool.query<{ name: string }>(`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'graphile_worker') AND tablename NOT IN ('_prisma_migrations', 'migrations')`);
  const found: string[] = [];
  for (const { name } of tables)
    for (const text of texts) {
      const { rowCount } = await pool.query(`SELECT 1 FROM ${name} r WHERE strpos(lower(r::text), $1) > 0 LIMIT 1`, [
        text,
      ]);
      if (rowCount) found.push(`${name}: ${text}`);
    }
  return found;
}

/** A walk from request to payout, with every word that its two people can leave behind. */
async function wholeStory(owner: Person, caregiver: Person, words: { owner: string; caregiver: string }) {
  const dog = await dogOf(owner);
  const mine = (text: string) => `${text} ${words.owner}`;
  const hers = (text: string) => `${text} ${words.caregiver}`;
  await updatePet(owner, dog.id, {
    ...{
      species: "DOG",
      size: "SMALL",
      name: mine("Bas").slice(0, 40),
      notes: mine("Trekt."),
      medical: mine("Pillen."),
    },
  });
  const { id } = await requestBooking(owner, {
    ...walkRequest(caregiver.id, [dog.id]),
    ...{ message: mine("Graag op tijd."), accessNotes: mine("Sleutel onder de mat.") },
    ...{
      emergency: { name: mine("Oma"), phone: "+32 470 11 22 33" },
      vet: { name: mine("Vet"), phone: "09 223 45 67" },
    },
  });
  await acceptBooking(caregiver, id);
  const other = await requestBooking(owner, walkRequest(caregiver.id, [dog.id], after(new Date(), 9 * DAY_MS)));
  await declineBooking(caregiver, other.id, { reason: "OTHER", note: hers("Dan ben ik weg.") });
  await createPayoutAccount(caregiver.id, (account) => outside.stripe.control.completeAccount(account));
  outside.stripe.control.pay(await openCheckout(owner, id));
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();

  const { id: threadId, message } = await askCaregiver(owner, {
    ...{ caregiverId: caregiver.id, text: mine("Past Bas bij jou?"), key: mine("key").replace(" ", "-") },
  });
  const answer = await sendMessage(caregiver, threadId, { text: hers("Zeker."), key: hers("key").replace(" ", "-") });
  await reportMessage(owner, threadId, { messageId: answer.message.id, reason: "OTHER", note: hers("Bot van") });
  await reportMessage(caregiver, threadId, { messageId: message.id, reason: "OTHER", note: mine("Bot van") });
  await blockOther(caregiver, threadId);

  const end = await completeWalk(id);
  const text = (by: (text: string) => string) => ({ rating: 4, comment: by("Fijne wandeling, dank je wel!") });
  await writeReview(atTime(owner, after(end, HOUR_MS)), id, text(mine));
  await writeReview(atTime(caregiver, after(end, HOUR_MS)), id, text(hers));
  await openComplaint(atTime(owner, after(end, 2 * HOUR_MS)), id, {
    text: mine("De hond kwam zonder halsband terug."),
  });
  await replyToComplaint(atTime(caregiver, after(end, 3 * HOUR_MS)), id, {
    text: hers("De halsband hing er nog aan."),
  });
  const decision = keyed({ decision: "PAY_OUT" as const, note: "Beide partijen gehoord." });
  await decideComplaint(atTime(await person("ADMIN"), after(end, 4 * HOUR_MS)), id, decision);
  await sendPayout(systemCtx(after(end, 3 * DAY_MS)), id);
  await updateProfile(caregiver, {
    headline: hers("Een rustige thuis voor"),
    bio: hers("Ik wandel elke dag. ".repeat(8)),
  });
  const album = { bytes: 1, createdAt: owner.now };
  await db.picture.createMany({
    data: [
      { ...album, ownerId: owner.id, kind: "PET", petId: dog.id, alt: mine("Bas"), file: crypto.randomUUID() },
      { ...album, ownerId: caregiver.id, kind: "CAREGIVER", alt: hers("Tuin"), file: crypto.randomUUID() },
    ],
  });
  await db.certificate.create({
    data: { ...album, ownerId: caregiver.id, title: hers("Diploma van"), file: crypto.randomUUID() },
  });
  for (const who of [owner, caregiver]) {
    const { email, name } = await db.user.findUniqueOrThrow({ where: { id: who.id } });
    const question = { email: email ?? "", name: name ?? "", topic: "OTHER", locale: "nl" } as const;
    await askSupport(who, { ...question, text: `Een vraag van ${name}` });
    await askSupport({ ...who, actor: { kind: "visitor" } }, { ...question, text: `Nog een vraag van ${name}` });
    await forgotPassword(who, email ?? "");
    await sessionCookieOf(who.id);
    await requestExport(who);
  }
  await runJobsToCompletion();
  // An old mail in the archive, and one that waits.
  await pool.query(`INSERT INTO "Archive" SELECT 'Email', id::text, "userId", to_jsonb(e) || '{"x": "${words.owner}"}', now()
    FROM "Email" e WHERE "userId" = '${owner.id}' LIMIT 1`);
  await forgotPassword(atTime(owner, after(owner.now, 2 * MINUTE_MS)), `${words.owner}@example.test`);
  return { id, end };
}

test("of people who asked to be erased nothing is left anywhere but the books, which name nobody", async () => {
  const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
  const texts = [
    ...(await marked(owner, "zilverreiger", "+32471999901")),
    ...(await marked(caregiver, "wielewaal", "+32471999902")),
  ];
  const { id, end } = await wholeStory(owner, caregiver, { owner: "zilverreiger", caregiver: "wielewaal" });
  const before = await tablesWith(texts);
  expect(before.length, "the story leaves traces").toBeGreaterThan(20);
  const books = async () => [await db.posting.count(), await db.entitlement.count(), await db.bookingEvent.count()];
  const kept = await books();

  const asked = after(end, 4 * DAY_MS);
  for (const who of [owner, caregiver]) await askErasure(atTime(who, asked), { password: PASSWORD });
  const due = systemCtx(after(asked, DUE_MS));
  for (const { id: userId } of [owner, caregiver]) await eraseWhenSettled(due, { userId });
  await cleanUp(due);
  expect(await tablesWith(texts)).toEqual([]);
  for (const who of [owner, caregiver])
    expect(await db.user.findUnique({ where: { id: who.id } })).toMatchObject({
      erasedAt: due.now,
      erasureDueAt: null,
    });
  expect(await books()).toEqual(kept);
  expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ status: "COMPLETED", priceCents: 1500 });
  const { rows } = await pool.query("SELECT 1 FROM graphile_worker._private_jobs WHERE payload::text ~ $1", [
    `${owner.id}|${caregiver.id}`,
  ]);
  expect(rows, "jobs about them").toEqual([]);
});

test("who asked has 30 days to stop; meanwhile nothing new begins, and a mail reminds once", async () => {
  const [owner, caregiver] = [await withPassword(await person("OWNER")), await withPassword(await approvedCaregiver())];
  const dog = await dogOf(owner);
  await expect(askErasure(owner, { password: "fout" })).rejects.toMatchObject({ code: "wrong_password" });
  const { dueAt } = await askErasure(owner, { password: PASSWORD });
  expect(dueAt).toEqual(after(owner.now, DUE_MS));
  expect(await askErasure(atTime(owner, after(owner.now, DAY_MS)), { password: PASSWORD })).toEqual({ dueAt });
  await expect(requestBooking(owner, walkRequest(caregiver.id, [dog.id]))).rejects.toMatchObject({
    code: "erasure_planned",
  });

  await askErasure(caregiver, { password: PASSWORD });
  const live = () => db.listing.count({ where: { caregiverId: caregiver.id, live: true } });
  expect(await live()).toBe(0);
  await stopErasure(caregiver);
  expect(await live()).toBe(1);

  for (const days of [26, 28, 29]) await remindOfErasures(systemCtx(after(owner.now, days * DAY_MS)));
  expect(await queueErasures(systemCtx(after(dueAt, -1)))).toBe(0);
  expect(await queueErasures(systemCtx(dueAt))).toBe(1);
  await stopErasure(atTime(owner, dueAt));
  await eraseWhenSettled(systemCtx(dueAt), { userId: owner.id });
  expect(await db.user.findUnique({ where: { id: owner.id } })).toMatchObject({ erasedAt: null, name: "Test OWNER" });
  const mails = await db.email.findMany({ where: { userId: owner.id }, orderBy: { createdAt: "asc" } });
  expect(mails.map(({ template }) => template)).toEqual(["erasure-asked", "erasure-soon", "erasure-stopped"]);
  await runJobsToCompletion();

  await expect(askErasure(await withPassword(await person("ADMIN")), { password: PASSWORD })).rejects.toMatchObject({
    code: "admin_account",
  });
});

test("an erasure waits for agreed care and for money of either side, and says so", async () => {
  const { id, owner, caregiver } = await paidWalk(outside);
  for (const who of [owner, caregiver]) await withPassword(who);
  await askErasure(owner, { password: PASSWORD });
  expect(await getErasure(caregiver)).toMatchObject({ dueAt: null, open: { care: 1, money: 0 } });
  const late = systemCtx(after(owner.now, DUE_MS));
  const dueOf = async () => (await db.user.findUniqueOrThrow({ where: { id: owner.id } })).erasureDueAt;
  await eraseWhenSettled(late, { userId: owner.id });
  expect(await dueOf()).toEqual(after(late.now, DAY_MS));

  await completeWalk(id);
  expect((await getErasure(owner)).open).toEqual({ care: 0, money: 1 });
  const later = systemCtx(after(late.now, DAY_MS));
  await eraseWhenSettled(later, { userId: owner.id });
  expect(await dueOf()).toEqual(after(later.now, DAY_MS));

  await payOutWalk(id);
  expect((await getErasure(owner)).open).toEqual({ care: 0, money: 0 });
  const end = systemCtx(after(later.now, DAY_MS));
  await eraseWhenSettled(end, { userId: owner.id });
  expect(await db.user.findUnique({ where: { id: owner.id } })).toMatchObject({ erasedAt: end.now, name: null });
});

test("somebody whom a restored backup brings back is erased again, and their paid care waits for an admin", async () => {
  const { id, owner } = await paidWalk(outside, { startsAt: after(new Date(), 6 * DAY_MS) });
  await db.user.update({ where: { id: owner.id }, data: { erasedAt: owner.now } }); // as scripts/restore-database.ts does
  const later = systemCtx(after(owner.now, HOUR_MS));
  expect(await queueErasures(later)).toBe(1);
  await eraseWhenSettled(later, { userId: owner.id });
  expect(await queueErasures(later)).toBe(0);
  expect(await db.user.findUnique({ where: { id: owner.id } })).toMatchObject({ email: null, name: null });
  expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ status: "PAID", holdReason: "rights_ended" });
  await runJobsToCompletion();
});
