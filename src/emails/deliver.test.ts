import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createToken, redeemToken } from "@/domain/accounts/email-links";
import { requestBooking } from "@/domain/bookings/request";
import { acceptBooking } from "@/domain/bookings/respond";
import { notify } from "@/domain/notifications/notify";
import { env } from "@/env";
import { db, inTransaction } from "@/lib/db";
import { after, DAY_MS, instantOf } from "@/lib/time";
import { approvedCaregiver, dogOf, person } from "@/testing/fixtures/users";
import { startLocalMailbox } from "../../scripts/local/emulators";
import { deliverEmail } from "./deliver";

const mailbox = await startLocalMailbox({ port: Number(new URL(env.RESEND_API_URL).port) });

const NOW = instantOf("2026-12-01T09:12");
const worker = { actor: { kind: "system", job: "email.send" }, now: NOW } as const;

interface Mail {
  to: string[];
  subject: string;
  html: string;
  text: string;
  links: string[];
  idempotencyKey: string;
  headers: Record<string, string>;
}

const control = (path: string, init: RequestInit = {}) => fetch(`${mailbox.url}/_control/${path}`, init);
const inbox = async (): Promise<Mail[]> => (await control("messages")).json();
const fault = (order: object) => control("faults", { method: "POST", body: JSON.stringify(order) });
/** Emails still queued by the previous test would go along. */
const clearOutbox = () => db.email.updateMany({ where: { state: "QUEUED" }, data: { state: "SUPPRESSED" } });
const row = (id: string) => db.email.findUniqueOrThrow({ where: { id } });

afterAll(() => mailbox.close());
beforeEach(async () => {
  await clearOutbox();
  await control("messages", { method: "DELETE" });
  await control("faults", { method: "DELETE" });
});

async function setName(name: string, locale: "nl" | "fr" | "en", who: { id: string }) {
  return db.user.update({ where: { id: who.id }, data: { name, locale } });
}

/** Jan requests a walk for Bas from Lotte, Friday at ten; the email to her is queued. */
async function requestedWalk() {
  const owner = await person("OWNER", NOW);
  const caregiver = await approvedCaregiver({}, NOW);
  await setName("Jan Peeters", "fr", owner);
  const { email: address } = await setName("Lotte Maes", "nl", caregiver);
  const pet = await dogOf(owner);
  const booking = await requestBooking(owner, {
    caregiverId: caregiver.id,
    service: "DOG_WALKING",
    startsAt: "2026-12-04T10:00",
    minutes: 60,
    petIds: [pet.id],
    emergency: { name: "Tante Mia", phone: "0470 11 22 33" },
    message: "Bel me op 0470 99 88 77",
    accessNotes: "Sleutel onder de mat",
  });
  const email = await db.email.findFirstOrThrow({ where: { bookingId: booking.id } });
  return { booking, owner, caregiver, emailId: email.id, address };
}

async function linkEmail(template: "verify-address" | "reset-password") {
  const { id: userId } = await person("OWNER", NOW);
  const purpose = template === "verify-address" ? ("VERIFY_EMAIL" as const) : ("RESET_PASSWORD" as const);
  const tokenId = await inTransaction(async (tx) => {
    const { id } = await createToken(tx, { userId, purpose, now: NOW });
    await notify(tx, { template, userId, now: NOW, about: id, data: { tokenId: id } });
    return id;
  });
  const { id: emailId } = await db.email.findFirstOrThrow({ where: { userId } });
  return { emailId, purpose, tokenId, userId };
}

describe("an email", () => {
  test("goes to its reader in their language, and the row says so", async () => {
    const { emailId, address, booking } = await requestedWalk();
    await deliverEmail(worker, emailId);
    const [mail, ...others] = await inbox();
    expect(others).toEqual([]);
    const { batchId } = await row(emailId);
    expect(mail).toMatchObject({ to: [address], idempotencyKey: `emails:${batchId}` });
    expect(mail?.subject).toBe("Jan vraagt een wandeling op vr 4 dec, 10:00");
    expect(mail?.links).toContain(`http://localhost:3000/nl/bookings/${booking.id}`);
    expect(await row(emailId)).toMatchObject({ state: "SENT", sentAt: NOW, providerId: expect.any(String) });
  });

  test("contains nothing private of the other party", async () => {
    const { emailId } = await requestedWalk();
    await deliverEmail(worker, emailId);
    const [mail] = await inbox();
    const content = `${mail?.subject}${mail?.html}${mail?.text}`;
    expect(content).not.toMatch(/Peeters|Proefstraat|0470|\+32|Sleutel onder|Tante|Bel me/);
  });

  test("about an acceptance reaches the owner in French", async () => {
    const { booking, caregiver, owner } = await requestedWalk();
    await acceptBooking(caregiver, booking.id);
    const { id } = await db.email.findFirstOrThrow({ where: { template: "booking-accepted", userId: owner.id } });
    await deliverEmail(worker, id);
    // What waits longer than a moment goes along in one request: here the mail about the request.
    const mail = (await inbox()).find(({ subject }) => subject.startsWith("Lotte dit oui"));
    expect(mail, "the mail about the acceptance").toBeTruthy();
    expect(mail?.links).toContain(`http://localhost:3000/fr/bookings/${booking.id}`);
  });

  test("is sent once when delivered twice", async () => {
    const { emailId } = await requestedWalk();
    await deliverEmail(worker, emailId);
    await deliverEmail(worker, emailId);
    expect(await inbox()).toHaveLength(1);
  });

  test("is sent once when several workers have it at once", async () => {
    const { emailId } = await requestedWalk();
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => deliverEmail(worker, emailId)));
    expect(tries.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(await inbox()).toHaveLength(1);
    await deliverEmail(worker, emailId);
    expect(await row(emailId)).toMatchObject({ state: "SENT" });
    expect(await inbox()).toHaveLength(1);
  });

  test.each(["before", "after"])(
    "that met an error %s the provider took it is retried and arrives once",
    async (when) => {
      const { emailId } = await requestedWalk();
      await fault({ kind: "500", when });
      await expect(deliverEmail(worker, emailId)).rejects.toThrow("mail was not taken");
      expect(await row(emailId)).toMatchObject({ state: "QUEUED", sentAt: null });
      await deliverEmail(worker, emailId);
      expect(await inbox()).toHaveLength(1);
      expect(await row(emailId)).toMatchObject({ state: "SENT" });
    },
  );
});

describe("a link", () => {
  test.each(["verify-address", "reset-password"] as const)("by %s has a secret that works", async (template) => {
    const { emailId, purpose, userId } = await linkEmail(template);
    await deliverEmail(worker, emailId);
    const [mail] = await inbox();
    const link = mail?.links.find((one) => one.includes("token=")) ?? "";
    const secret = new URL(link).searchParams.get("token") ?? "";
    expect(await inTransaction((tx) => redeemToken(tx, secret, purpose, NOW))).toBe(userId);
    expect(JSON.stringify((await row(emailId)).facts), "the table does not contain the secret").not.toContain(secret);
  });
});

describe("nothing is sent", () => {
  const suppressed = async (emailId: string, now = NOW) => {
    await deliverEmail({ ...worker, now }, emailId);
    expect(await inbox()).toEqual([]);
    expect(await row(emailId)).toMatchObject({ state: "SUPPRESSED", providerId: null });
  };

  test.each([
    ["erased", { erasedAt: NOW, email: null, name: null }],
    ["suspended", { suspendedAt: NOW }],
    ["without an address", { email: null }],
  ])("to a person who is %s", async (_, data) => {
    const { emailId, caregiver } = await requestedWalk();
    await db.user.update({ where: { id: caregiver.id }, data });
    await suppressed(emailId);
  });

  test("when the link has been used", async () => {
    const { emailId, tokenId } = await linkEmail("verify-address");
    await db.token.update({ where: { id: tokenId }, data: { usedAt: NOW } });
    await suppressed(emailId);
  });

  test("when the link has expired", async () => {
    const { emailId } = await linkEmail("reset-password");
    await suppressed(emailId, after(NOW, DAY_MS));
  });

  test("when the reminder is about cancelled care", async () => {
    const { booking, owner } = await requestedWalk();
    await clearOutbox();
    const about = { template: "booking-reminder" as const, userId: owner.id, now: NOW, data: {} };
    await inTransaction((tx) => notify(tx, { ...about, booking: { id: booking.id, seq: 0 } }));
    const { id } = await db.email.findFirstOrThrow({ where: { template: "booking-reminder", userId: owner.id } });
    await suppressed(id);
  });
});

test("a mail that people may switch off says how, to mail programs too; one about security does not", async () => {
  const { id: userId } = await person("OWNER", NOW);
  for (const template of ["welcome", "password-changed"] as const)
    await inTransaction((tx) => notify(tx, { template, userId, now: NOW, data: {} }));
  const { id } = await db.email.findFirstOrThrow({ where: { userId, template: "welcome" } });
  await deliverEmail(worker, id);
  const mails = await inbox();
  expect(mails).toHaveLength(2);
  const [optional, fixed] = [
    mails.filter(({ headers }) => headers["List-Unsubscribe"]),
    mails.filter(({ headers }) => !headers["List-Unsubscribe"]),
  ];
  expect(optional[0]?.headers).toMatchObject({
    "List-Unsubscribe": expect.stringMatching(/^<http:\/\/localhost:3000\/api\/unsubscribe\?token=PROFILE\./),
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  expect(optional[0]?.text).toContain("/nl/unsubscribe?token=PROFILE.");
  expect(fixed[0]?.text).not.toContain("unsubscribe");
});
