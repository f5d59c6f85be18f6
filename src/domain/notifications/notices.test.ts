import { expect, test } from "vitest";
import { POST as oneClick } from "@/app/api/unsubscribe/route";
import { noticePage } from "@/emails/notices";
import { NoticeKind } from "@/generated/prisma/enums";
import { db, inTransaction } from "@/lib/db";
import { instantOf } from "@/lib/time";
import { person } from "@/testing/fixtures/users";
import { claimBatch } from "./batch";
import { noticeTemplates } from "./kinds";
import { loadBatch } from "./load";
import { changeNoticeSettings, countUnreadNotices, getNoticeSettings, readAllNotices, readNotice } from "./notices";
import { notify } from "./notify";
import { endOfQuiet } from "./quiet-hours";
import { NoticeSettings } from "./schema";
import { TEMPLATES } from "./templates";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe";

const NOON = instantOf("2026-12-01T12:00");
const NIGHT = instantOf("2026-12-01T23:30");
type Sent = "welcome" | "password-changed" | "caregiver-approved";
const send = (userId: string, template: Sent, now = NOON) =>
  inTransaction((tx) => notify(tx, { template, userId, now, data: {} }));
const mailOf = (userId: string, template: Sent) => db.email.findFirstOrThrow({ where: { userId, template } });

test("a mail whose link is secret is no notice", () => {
  const shown = noticeTemplates([]);
  expect(TEMPLATES.filter((template) => !shown.includes(template))).toEqual([
    ...["verify-address", "reset-password", "email-change-asked", "email-change-confirm"],
  ]);
});

test("what is mailed is a notice once, in the reader's language, with its page, until it is read", async () => {
  const [reader, stranger] = [await person("OWNER"), await person("OWNER")];
  await send(reader.id, "welcome");
  await send(reader.id, "welcome");
  await send(reader.id, "password-changed", NIGHT);
  const { notices } = await noticePage(reader, {}, "fr");
  expect(notices).toMatchObject([{ isRead: false }, { isRead: false, path: "/search" }]);
  expect(notices[1]?.title).not.toBe((await noticePage(reader, {}, "nl")).notices[1]?.title);
  expect(await countUnreadNotices(reader)).toEqual({ unread: 2 });
  const id = notices[0]?.id ?? "";
  await expect(readNotice(stranger, id)).rejects.toMatchObject({ kind: "not_found" });
  await readNotice(reader, id);
  expect(await countUnreadNotices(reader)).toEqual({ unread: 1 });
  await readAllNotices(reader);
  expect(await countUnreadNotices(reader)).toEqual({ unread: 0 });
  expect((await noticePage(reader, {})).notices.every(({ isRead }) => isRead)).toBe(true);
});

test("a kind can be switched off by mail and on the site, security and money never", async () => {
  const reader = await person("OWNER");
  const settings = await getNoticeSettings(reader);
  expect(Object.keys(settings.kinds)).toEqual(Object.keys(NoticeKind));
  await changeNoticeSettings(reader, {
    ...settings,
    kinds: { ...settings.kinds, PROFILE: { email: false, inApp: false } },
  });
  for (const template of ["welcome", "password-changed"] as const) await send(reader.id, template);
  expect(await countUnreadNotices(reader)).toEqual({ unread: 1 });
  const { id } = await db.email.findFirstOrThrow({ where: { userId: reader.id, template: "welcome" } });
  const { notifications } = await loadBatch((await claimBatch(id, NOON)) ?? "");
  const addressOf = (template: string) =>
    notifications.find((each) => each.template === template && each.reader.id === reader.id)?.reader.address;
  expect(addressOf("welcome")).toBeNull();
  expect(addressOf("password-changed")).toMatch(/@/);
  const wrong = { ...settings, quietFrom: 22, quietTo: null };
  expect([NoticeSettings.safeParse(settings).success, NoticeSettings.safeParse(wrong).success]).toEqual([true, false]);
});

test("in quiet hours a mail that can wait does, and goes out with no earlier batch; others go at once", async () => {
  const reader = await person("OWNER");
  await changeNoticeSettings(reader, { ...(await getNoticeSettings(reader)), quietFrom: 22, quietTo: 7 });
  await send(reader.id, "welcome", NIGHT);
  expect((await mailOf(reader.id, "welcome")).sendAfter).toEqual(instantOf("2026-12-02T07:00"));
  const waiting = await mailOf(reader.id, "welcome");
  await send(reader.id, "password-changed", NIGHT);
  const urgent = await mailOf(reader.id, "password-changed");
  expect(urgent.sendAfter).toBeNull();
  await claimBatch(urgent.id, NIGHT);
  expect((await db.email.findUniqueOrThrow({ where: { id: waiting.id } })).batchId).toBeNull();
});

test.each([
  [22, 7, "2026-12-01T21:59", null],
  [22, 7, "2026-12-01T22:00", "2026-12-02T07:00"],
  [22, 7, "2026-12-02T06:59", "2026-12-02T07:00"],
  [22, 7, "2026-12-02T07:00", null],
  [9, 17, "2026-12-01T12:00", "2026-12-01T17:00"],
  [9, 17, "2026-12-01T17:00", null],
  [22, 7, "2027-03-28T01:30", "2027-03-28T07:00"],
  [null, null, "2026-12-01T23:00", null],
])("quiet from %s to %s: at %s mail waits until %s", (quietFrom, quietTo, now, end) => {
  expect(endOfQuiet({ quietFrom, quietTo }, instantOf(now))).toEqual(end && instantOf(end));
});

test("a mail program ends mails of one kind by the signed link alone; a changed link ends nothing", async () => {
  const reader = await person("OWNER");
  const post = (token: string, body: BodyInit) =>
    oneClick(new Request(`http://localhost:3000/api/unsubscribe?token=${token}`, { method: "POST", body }), {
      params: Promise.resolve({}),
    });
  const form = new FormData();
  form.set("List-Unsubscribe", "One-Click");
  const token = unsubscribeToken(reader.id, "SEARCHES");
  expect(readUnsubscribeToken(token)).toEqual({ userId: reader.id, kind: "SEARCHES" });
  expect((await post(token.replace("SEARCHES", "MESSAGES"), form)).status).toBe(400);
  expect((await getNoticeSettings(reader)).kinds.MESSAGES.email).toBe(true);
  for (const body of [form, new URLSearchParams({ "List-Unsubscribe": "One-Click" })])
    expect((await post(token, body)).status, "no redirect").toBe(200);
  expect((await getNoticeSettings(reader)).kinds.SEARCHES).toEqual({ email: false, inApp: true });
  const page = await post(token, new URLSearchParams({ by: "page" }).toString());
  expect(page.status).toBe(400); // no form of ours
  const sent = await post(token, new URLSearchParams());
  expect([sent.status, sent.headers.get("location")]).toEqual([303, "/unsubscribe?done"]);
});
