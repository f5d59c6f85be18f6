import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { paidWalk } from "@/testing/fixtures/paid-booking";
import { type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { type ExternalServices, startExternalServices } from "@/testing/servers/external-services";
import { POST as cancel, GET as cancelPreview } from "./bookings/[id]/cancel/route";
import { POST as retry } from "./bookings/[id]/retry-refund/route";
import { GET as file } from "./bookings/[id]/route";
import { POST as withdraw } from "./bookings/[id]/withdraw/route";
import { GET as list } from "./bookings/route";
import { POST as decide } from "./complaints/[id]/decide/route";
import { GET as complaints } from "./complaints/route";
import { GET as preview, POST as refund } from "./refund/route";

let outside: ExternalServices;
let admin: Person;
let walk: Awaited<ReturnType<typeof paidWalk>>;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
  walk = await paidWalk(outside);
});
afterAll(() => outside.stop());

const note = "Zo afgesproken.";
const key = "key-of-this-test";
const seen = { seenLeftCents: 1501 };
type Request = NonNullable<Parameters<typeof callRoute>[1]>;
type Call = Pick<Request, "params" | "query" | "body"> & { handler: Parameters<typeof callRoute>[0] };
const calls = (id: string): Call[] => [
  { handler: list, query: {} },
  { handler: complaints, query: {} },
  { handler: preview, query: { bookingId: id } },
  { handler: refund, body: { bookingId: id, ...seen, reason: "GOODWILL", note, key } },
  { handler: file, params: { id } },
  { handler: cancelPreview, params: { id } },
  { handler: cancel, params: { id }, body: { reason: "CAREGIVER_FAULT", note, seenRefundCents: 1501, key } },
  { handler: withdraw, params: { id }, body: { note } },
  { handler: decide, params: { id }, body: { decision: "PAY_OUT", note, ...seen, key } },
  { handler: retry, params: { id }, body: { seenOwedCents: 1, key } },
];

test("visitors must sign in; owner, caregiver and stranger are refused; nothing changes", async () => {
  const before = await db.booking.findUnique({ where: { id: walk.id } });
  for (const { handler, ...request } of calls(walk.id)) {
    expect((await callRoute(handler, request)).status).toBe(401);
    for (const as of [walk.owner, walk.caregiver, await person("OWNER")])
      expect((await callRoute(handler, { as, ...request })).status).toBe(403);
  }
  expect(await db.booking.findUnique({ where: { id: walk.id } })).toEqual(before);
  expect(await db.refund.count()).toBe(0);
  expect(await db.auditLog.count()).toBe(0);
});

test.each([crypto.randomUUID(), "nergens"])("an admin finds nothing at %s", async (id) => {
  for (const { handler, ...request } of calls(id).slice(4))
    expect((await callRoute(handler, { as: admin, ...request })).status).toBe(404);
  const answer = await callRoute(refund, {
    as: admin,
    body: { bookingId: id, ...seen, reason: "GOODWILL", note, key },
  });
  expect(answer.status).toBe(id === "nergens" ? 400 : 404);
});

test.each([
  [0, 400, "amount_low"],
  [-1, 400, "amount_low"],
  [12.5, 400, "invalid_amount"],
  ["100", 400, "invalid_amount"],
  [5_000_001, 400, "amount_high"],
  [1e21, 400, undefined],
  [null, 400, "required"],
  [1502, 409, "refund_too_large"],
])("an amount of %j is answered %i %s at its field", async (amountCents, status, code) => {
  const body = { bookingId: walk.id, amountCents, ...seen, reason: "GOODWILL", note, key };
  const answer = await callRoute(refund, { as: admin, body });
  expect(answer.status).toBe(status);
  expect(answer.json.errors[0].path).toBe("amountCents");
  if (code) expect(answer.json.errors[0].code).toBe(code);
  expect(await db.refund.count()).toBe(0);
});

test.each([
  { reason: "OTHER" },
  { note: "nee" },
  { note: " ".repeat(9) },
  { note: "x".repeat(501) },
  { feeBps: 0 },
  { paymentId: crypto.randomUUID() },
])("a refund with %j is not one", async (wrong) => {
  const body = { bookingId: walk.id, amountCents: 100, ...seen, reason: "GOODWILL", note, key, ...wrong };
  expect((await callRoute(refund, { as: admin, body })).status).toBe(400);
});

test("a decision names an amount exactly when it refunds a part", async () => {
  for (const body of [
    { decision: "REFUND_PART", note },
    { decision: "REFUND_ALL", note, amountCents: 100 },
    { decision: "PAY_OUT", note, amountCents: 100 },
    { decision: "REFUND_PART", note, amountCents: 0 },
    { decision: "KEEP", note },
  ])
    expect(
      (await callRoute(decide, { as: admin, params: { id: walk.id }, body: { ...body, ...seen, key } })).status,
    ).toBe(400);
});

test("the preview says who pays what; the refund does it", async () => {
  const asked = { bookingId: walk.id, amountCents: "501" };
  const shown = await callRoute(preview, { as: admin, query: asked });
  expect(shown.json).toEqual({
    ...{ paidCents: 1501, refundedCents: 0, leftCents: 1501, amountCents: 501, ownerGetsCents: 501 },
    ...{ caregiverGivesBackCents: 401, platformGivesCents: 100, afterTransfer: false },
  });
  for (const amountCents of ["0", "1.5", "x", ""])
    expect((await callRoute(preview, { as: admin, query: { ...asked, amountCents } })).status).toBe(400);
  const done = await callRoute(refund, {
    as: admin,
    body: { bookingId: walk.id, amountCents: 501, ...seen, reason: "CARE_NOT_GIVEN", note, key },
  });
  expect([done.status, done.json.leftCents]).toEqual([200, 1000]);
  expect((await callRoute(file, { as: admin, params: { id: walk.id } })).json.audit).toHaveLength(1);
});

test("the same request again moves no money and gets the same answer; another under its key is a conflict", async () => {
  const { id } = await paidWalk(outside);
  const body = {
    bookingId: id,
    amountCents: 300,
    seenLeftCents: 1501,
    reason: "GOODWILL",
    note,
    key: "pressed-twice-1",
  };
  const first = await callRoute(refund, { as: admin, body });
  expect([first.status, first.json.leftCents]).toEqual([200, 1201]);
  expect((await callRoute(refund, { as: admin, body })).json).toEqual(first.json);
  const other = await callRoute(refund, { as: admin, body: { ...body, amountCents: 301 } });
  expect([other.status, other.json.code]).toEqual([409, "key_reused"]);
  const stale = await callRoute(refund, { as: admin, body: { ...body, key: "pressed-later" } });
  expect([stale.status, stale.json.code]).toEqual([409, "refund_changed"]);
  expect((await callRoute(refund, { as: admin, body: { ...body, key: undefined } })).status).toBe(400);
  expect(await db.refund.findMany({ where: { bookingId: id } })).toMatchObject([{ amountCents: 300 }]);

  const facts = { reason: "ADMIN", amountCents: 300, shareCents: 961, givesBackCents: 0 };
  const mails = await db.email.findMany({ where: { bookingId: id, template: "refund-made" } });
  expect(mails.map((mail) => mail.facts)).toEqual([facts, facts]);
  const cancelling = { reason: "CAREGIVER_FAULT", note, seenRefundCents: 1501, key: "cancelled-once" };
  const cancelled = await callRoute(cancel, { as: admin, params: { id }, body: cancelling });
  expect(cancelled.status).toBe(200);
  expect((await callRoute(cancel, { as: admin, params: { id }, body: cancelling })).json).toEqual(cancelled.json);
});
