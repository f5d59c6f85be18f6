import { afterAll, beforeAll, expect, test } from "vitest";
import { suspendPerson } from "@/domain/admin/people";
import { MESSAGES_PER_MINUTE, NEW_THREADS_PER_DAY } from "@/domain/limits";
import { erasePerson } from "@/domain/privacy/erase";
import { db } from "@/lib/db";
import { after, MINUTE_MS } from "@/lib/time";
import { atTime } from "@/testing/fixtures/booking-steps";
import { paidWalk } from "@/testing/fixtures/paid-booking";
import { approvedCaregiver, type Person, person } from "@/testing/fixtures/users";
import { retryBusy } from "@/testing/retry-busy";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { countUnread, findAddressee, getThread, listThreads, readMessages } from "./queries";
import { blockOther, markRead, reportMessage, unblockOther } from "./read-state";
import { askCaregiver, sendMessage, writeAboutBooking } from "./send";
import { MAIL_AFTER_MS, MAIL_EVERY_MS, mailUnread } from "./unread-mail";

let outside: ExternalServices;
beforeAll(async () => {
  outside = await startExternalServices();
});
afterAll(() => outside.stop());

let keys = 0;
const message = (text: string) => ({ text, key: `test-key-${++keys}` });

/** A thread with one question. */
async function asked(text = "Past Bas bij jou?") {
  const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
  const { id } = await askCaregiver(owner, { caregiverId: caregiver.id, ...message(text) });
  return { id, owner, caregiver };
}

const textsFor = async (reader: Person, id: string) =>
  (await readMessages(reader, id, {})).messages.map(({ text }) => text);

test("a question begins a thread, the next goes on in it, and both see it with what they have not read", async () => {
  const { id, owner, caregiver } = await asked();
  expect((await askCaregiver(owner, { caregiverId: caregiver.id, ...message("Ook op zondag?") })).id).toBe(id);
  await sendMessage(caregiver, id, message("Ja, graag."));
  expect(await textsFor(owner, id)).toEqual(["Past Bas bij jou?", "Ook op zondag?", "Ja, graag."]);
  const { threads } = await listThreads(caregiver, {});
  expect(threads).toMatchObject([{ id, party: "caregiver", unread: 2, last: { text: "Ja, graag.", isOwn: true } }]);
  expect(await Promise.all([countUnread(owner), countUnread(caregiver)])).toEqual([{ unread: 1 }, { unread: 2 }]);
});

test("sent again under the same key it is the same message, also at once; the key serves no other text", async () => {
  const { id, owner } = await asked();
  const again = message("Tot zaterdag!");
  const sent = await Promise.all([1, 2, 3].map(() => sendMessage(owner, id, again)));
  expect(new Set(sent.map((each) => each.message.id)).size).toBe(1);
  expect(await db.message.count({ where: { threadId: id } })).toBe(2);
  await expect(sendMessage(owner, id, { ...again, text: "Iets anders" })).rejects.toMatchObject({ code: "key_reused" });
});

test("messages of both at once get numbers without a gap", async () => {
  const { id, owner, caregiver } = await asked();
  const both = [owner, caregiver].flatMap((who) =>
    Array.from({ length: 8 }, () => {
      const hello = message("Hoi");
      return retryBusy(() => sendMessage(who, id, hello));
    }),
  );
  await Promise.all(both);
  const rows = await db.message.findMany({ where: { threadId: id }, orderBy: { seq: "asc" } });
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
  expect(await countUnread(owner)).toEqual({ unread: 8 });
});

test("reading is shown to the other person and never goes back", async () => {
  const { id, owner, caregiver } = await asked();
  await sendMessage(owner, id, message("Hallo?"));
  await markRead(caregiver, id, { seq: 1 });
  expect(await countUnread(caregiver)).toEqual({ unread: 1 });
  await markRead(caregiver, id, { seq: 99 });
  await markRead(caregiver, id, { seq: 1 });
  expect(await readMessages(owner, id, {})).toMatchObject({ otherReadSeq: 2 });
  expect(await countUnread(caregiver)).toEqual({ unread: 0 });
});

test("pages of a thread go on in both directions, and a search finds words", async () => {
  const { id, owner, caregiver } = await asked("Nummer 1");
  for (let n = 2; n <= 40; n++)
    await sendMessage(atTime(n % 2 ? owner : caregiver, after(owner.now, n * MINUTE_MS)), id, message(`Nummer ${n}`));
  const seqs = async (query: Parameters<typeof readMessages>[2]) => {
    const { messages, ...page } = await readMessages(owner, id, query);
    return { from: messages[0]?.seq, to: messages.at(-1)?.seq, ...page };
  };
  expect(await seqs({})).toMatchObject({ from: 11, to: 40, hasOlder: true, hasNewer: false });
  expect(await seqs({ before: 11 })).toMatchObject({ from: 1, to: 10, hasOlder: false, hasNewer: true });
  expect(await seqs({ after: 5 })).toMatchObject({ from: 6, to: 35, hasNewer: true });
  expect(await seqs({ after: 40 })).toMatchObject({ from: undefined, hasNewer: false });
  const found = await readMessages(owner, id, { q: "nummer 3" });
  expect(found.messages.map(({ seq }) => seq)).toEqual([3, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
  expect((await readMessages(owner, id, { q: "%" })).messages).toEqual([]);
});

test("contact data is masked for the other until a booking is paid, the sender sees why, and it cannot be searched", async () => {
  const { id, owner, caregiver } = await asked("Bel me op 0470 12 34 56");
  const [own] = (await readMessages(owner, id, {})).messages;
  const [shown] = (await readMessages(caregiver, id, {})).messages;
  expect(own).toMatchObject({ text: "Bel me op 0470 12 34 56", contactHidden: true });
  expect(shown?.text).not.toContain("0470");
  expect((await listThreads(caregiver, {})).threads[0]?.last.text).toBe(shown?.text);
  expect((await readMessages(caregiver, id, { q: "0470" })).messages).toEqual([]);
  expect((await readMessages(owner, id, { q: "0470" })).messages).toHaveLength(1);

  const walk = await paidWalk(outside);
  const { id: open } = await writeAboutBooking(walk.owner, walk.id, message("Bel me op 0470 12 34 56"));
  expect(await textsFor(walk.caregiver, open)).toEqual(["Bel me op 0470 12 34 56"]);
  expect(await getThread(walk.caregiver, open)).toMatchObject({
    isOpen: true,
    bookings: [{ booking: { id: walk.id } }],
  });
  expect((await listThreads(walk.caregiver, {})).threads[0]?.last).toMatchObject({ contactHidden: false });
});

test("a number split over several messages of one author is masked everywhere it is read, and the author sees why", async () => {
  const { id, owner, caregiver } = await asked("Mijn nummer begint met 0470");
  await sendMessage(caregiver, id, message("Hoezo?"));
  await sendMessage(owner, id, message("dan 12 34"));
  const last = await sendMessage(owner, id, message("en op het einde 56"));
  expect(last.message).toMatchObject({ text: "en op het einde 56", contactHidden: true });
  expect(await textsFor(caregiver, id)).toEqual([
    "Mijn nummer begint met •••",
    "Hoezo?",
    "dan •••",
    "en op het einde ••",
  ]);
  expect((await readMessages(caregiver, id, { after: 3 })).messages).toMatchObject([{ text: "en op het einde ••" }]);
  expect((await readMessages(caregiver, id, { q: "12 34" })).messages).toEqual([]);
  expect((await listThreads(caregiver, {})).threads).toMatchObject([{ last: { text: "en op het einde ••" } }]);
  expect((await listThreads(owner, {})).threads).toMatchObject([{ last: { contactHidden: true } }]);
});

test("a caregiver begins a thread about a booking, and it is the one the owner asks in", async () => {
  const walk = await paidWalk(outside);
  const { id } = await writeAboutBooking(walk.caregiver, walk.id, message("Tot morgen!"));
  expect((await askCaregiver(walk.owner, { caregiverId: walk.caregiver.id, ...message("Top!") })).id).toBe(id);
  expect(await findAddressee(walk.caregiver, { bookingId: walk.id })).toMatchObject({ threadId: id });
  await expect(writeAboutBooking(await person("OWNER"), walk.id, message("Hoi"))).rejects.toMatchObject({
    code: "booking_not_found",
  });
});

test("strangers and admins find no thread", async () => {
  const { id } = await asked();
  for (const who of [await person("OWNER"), await person("ADMIN")]) {
    const attempts = [
      () => getThread(who, id),
      () => readMessages(who, id, {}),
      () => sendMessage(who, id, message("Hoi")),
      () => markRead(who, id, { seq: 1 }),
      () => blockOther(who, id),
      () => unblockOther(who, id),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "thread_not_found" });
  }
});

test("only approved caregivers are asked, by people with a confirmed address", async () => {
  const owner = await person("OWNER");
  const draft = await person("CAREGIVER");
  await db.caregiver.create({ data: { userId: draft.id } });
  const ask = (who: Person, caregiverId: string) => askCaregiver(who, { caregiverId, ...message("Hoi") });
  for (const id of [draft.id, owner.id === draft.id ? "" : (await person("OWNER")).id])
    await expect(ask(owner, id)).rejects.toMatchObject({ code: "caregiver_not_found" });
  const caregiver = await approvedCaregiver();
  await expect(ask(caregiver, caregiver.id)).rejects.toMatchObject({ code: "own_profile" });
  await db.user.update({ where: { id: owner.id }, data: { emailVerifiedAt: null } });
  await expect(ask(owner, caregiver.id)).rejects.toMatchObject({ code: "email_not_verified" });
});

test("a block ends messages in both directions until the same person ends it", async () => {
  const { id, owner, caregiver } = await asked();
  await blockOther(caregiver, id);
  await blockOther(caregiver, id);
  await expect(sendMessage(owner, id, message("Hoi"))).rejects.toMatchObject({ code: "messages_blocked" });
  await expect(sendMessage(caregiver, id, message("Hoi"))).rejects.toMatchObject({ code: "you_blocked" });
  await unblockOther(owner, id);
  expect(await getThread(owner, id)).toMatchObject({ obstacle: "messages_blocked", hasBlocked: false });
  expect(await getThread(caregiver, id)).toMatchObject({ obstacle: "you_blocked", hasBlocked: true });
  await unblockOther(caregiver, id);
  await sendMessage(owner, id, message("Daar ben ik weer."));
});

test("nobody writes to a suspended or erased person, and what an erased person wrote is gone", async () => {
  const { id, owner, caregiver } = await asked("Mijn hond heet Bas");
  await sendMessage(caregiver, id, message("Dag Bas"));
  const admin = await person("ADMIN");
  await suspendPerson(admin, owner.id, { reason: "Meldingen van anderen" });
  await expect(sendMessage(caregiver, id, message("Hoi"))).rejects.toMatchObject({ code: "person_gone" });
  await expect(sendMessage(owner, id, message("Hoi"))).rejects.toMatchObject({ code: "email_not_verified" });
  await erasePerson(admin, owner.id, { reason: "Op eigen vraag" });
  expect((await readMessages(caregiver, id, {})).messages).toMatchObject([
    { text: null, state: "erased" },
    { text: "Dag Bas", state: "shown" },
  ]);
  expect(await getThread(caregiver, id)).toMatchObject({ other: { name: "" } });
});

test("a report is made once, about a message of the other person", async () => {
  const { id, owner, caregiver } = await asked();
  const [{ id: messageId = "" } = {}] = (await readMessages(caregiver, id, {})).messages;
  const report = { messageId, reason: "SPAM" as const };
  await reportMessage(caregiver, id, { ...report, note: "Reclame" });
  await reportMessage(caregiver, id, report);
  expect(await db.messageReport.findMany({ where: { messageId } })).toMatchObject([{ note: "Reclame", state: "OPEN" }]);
  await expect(reportMessage(owner, id, report)).rejects.toMatchObject({ code: "message_not_found" });
});

test("who writes too much waits", async () => {
  const { id, owner } = await asked();
  for (let n = 1; n < MESSAGES_PER_MINUTE.max; n++) await sendMessage(owner, id, message("Hoi"));
  await expect(sendMessage(owner, id, message("Hoi"))).rejects.toMatchObject({ code: "too_many_messages" });
  await sendMessage(atTime(owner, after(owner.now, 2 * MINUTE_MS)), id, message("Hoi"));
  const curious = await person("OWNER");
  await db.rateCount.deleteMany();
  const { id: caregiverId } = await approvedCaregiver();
  const { budgetKey } = await import("@/lib/rate-limit/database");
  const endsAt = after(curious.now, 60 * MINUTE_MS);
  const key = budgetKey(NEW_THREADS_PER_DAY, curious.id);
  await db.rateCount.create({ data: { key, count: NEW_THREADS_PER_DAY.max, endsAt } });
  await expect(askCaregiver(curious, { caregiverId, ...message("Hoi") })).rejects.toMatchObject({
    code: "too_many_threads",
  });
});

const mailsTo = (userId: string) =>
  db.email.findMany({ where: { userId, template: "message-unread" }, orderBy: { createdAt: "asc" } });

test("who leaves messages unread gets one mail, and the next at the earliest 15 minutes later", async () => {
  const { id, owner, caregiver } = await asked();
  await sendMessage(owner, id, message("Nog iets"));
  const job = { threadId: id, userId: caregiver.id };
  const planned = async () =>
    (await db.threadMember.findUniqueOrThrow({ where: { threadId_userId: job } })).mailAt?.getTime();
  expect(await planned()).toBe(after(owner.now, MAIL_AFTER_MS).getTime());
  const mailedAt = after(owner.now, MAIL_AFTER_MS);
  await mailUnread(atTime(caregiver, mailedAt), job);
  await mailUnread(atTime(caregiver, mailedAt), job);
  expect(await mailsTo(caregiver.id)).toHaveLength(1);
  await sendMessage(atTime(owner, after(mailedAt, MINUTE_MS)), id, message("En nog iets"));
  expect(await planned()).toBe(after(mailedAt, MAIL_EVERY_MS).getTime());
  await mailUnread(atTime(caregiver, after(mailedAt, MAIL_EVERY_MS)), job);
  expect(await mailsTo(caregiver.id)).toHaveLength(2);
  await runJobsToCompletion();
  expect((await mailsTo(caregiver.id)).map(({ state }) => state)).toEqual(["SENT", "SENT"]);
});

test("what was read meanwhile is not mailed, neither before nor after the mail was queued", async () => {
  const { id, owner, caregiver } = await asked();
  const job = { threadId: id, userId: caregiver.id };
  await markRead(caregiver, id, { seq: 1 });
  await mailUnread(atTime(caregiver, after(owner.now, MAIL_AFTER_MS)), job);
  expect(await mailsTo(caregiver.id)).toEqual([]);
  await sendMessage(owner, id, message("Hallo?"));
  await mailUnread(atTime(caregiver, after(owner.now, MAIL_AFTER_MS)), job);
  await markRead(caregiver, id, { seq: 2 });
  await runJobsToCompletion();
  expect(await mailsTo(caregiver.id)).toMatchObject([{ state: "SUPPRESSED" }]);
});
