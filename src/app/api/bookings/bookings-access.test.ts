import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { acceptedWalk, walkRequest } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, dogOf, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { POST as accept } from "./[id]/accept/route";
import { POST as cancel } from "./[id]/cancel/route";
import { GET as cancellation } from "./[id]/cancellation/route";
import { POST as checkPayment } from "./[id]/check-payment/route";
import { POST as complain } from "./[id]/complaint/route";
import { POST as complete } from "./[id]/complete/route";
import { POST as decline } from "./[id]/decline/route";
import { POST as pay } from "./[id]/pay/route";
import { GET as one } from "./[id]/route";
import { POST as withdraw } from "./[id]/withdraw/route";
import { GET as list, POST as request } from "./route";

const endpoints = [
  ["one", one, undefined],
  ["cancellation", cancellation, undefined],
  ["accept", accept, {}],
  ["decline", decline, { reason: "NO_TIME" }],
  ["withdraw", withdraw, {}],
  ["cancel", cancel, { seenRefundCents: 0, key: "a-key-of-this-test" }],
  ["complete", complete, {}],
  ["pay", pay, {}],
  ["check-payment", checkPayment, {}],
  ["complaint", complain, { text: "This is about somebody else's booking." }],
] as const;

test("a stranger gets the same response for another's booking as for a missing one; a visitor must sign in", async () => {
  const { id } = await acceptedWalk();
  const strangers = [await person("OWNER"), await approvedCaregiver()];
  const before = await db.booking.findUniqueOrThrow({ where: { id } });
  for (const [name, handler, body] of endpoints) {
    for (const stranger of strangers) {
      const theirs = await callRoute(handler, { as: stranger, params: { id }, body });
      const none = await callRoute(handler, {
        as: stranger,
        params: { id: "01990000-0000-7000-8000-000000000000" },
        body,
      });
      expect([name, theirs.status, theirs.json]).toEqual([name, 404, none.json]);
    }
    expect((await callRoute(handler, { params: { id }, body })).status).toBe(401);
    expect((await callRoute(handler, { as: strangers[0], params: { id: "1 OR 1=1" }, body })).status).toBe(404);
  }
  expect(await db.booking.findUniqueOrThrow({ where: { id } })).toEqual(before);
  for (const stranger of strangers) expect((await callRoute(list, { as: stranger })).json.bookings).toEqual([]);
});

test("amount, fee, role and status in a body change nothing", async () => {
  const owner = await person("OWNER");
  const caregiver = await approvedCaregiver({ priceCents: 1500 });
  const dog = await dogOf(owner);
  const honest = { ...walkRequest(caregiver.id, [dog.id]), seenTotalCents: 1500 };
  for (const extra of [
    { priceCents: 1 },
    { feeBps: 0 },
    { feeCents: 0 },
    { status: "PAID" },
    { ownerId: caregiver.id },
    { currency: "USD" },
  ]) {
    const answer = await callRoute(request, { as: owner, body: { ...honest, ...extra } });
    expect([answer.status, answer.json.code]).toEqual([400, "invalid_input"]);
  }
  expect(await db.booking.count({ where: { ownerId: owner.id } })).toBe(0);
  const { json } = await callRoute(request, { as: owner, body: honest });
  expect(json).toMatchObject({ status: "PENDING", priceCents: 1500 });
});

test.each([
  ["no body", ""],
  ["not JSON", "{"],
  ["an array", "[]"],
  ["operators", { caregiverId: { not: "" } }],
  ["a day that does not exist", { startsAt: "2027-02-30T10:00" }],
  ["a year far off", { startsAt: "9999-01-01T10:00" }],
  ["the same pet twice", "twice"],
  ["no emergency contact", { emergency: undefined }],
  ["a phone that is none", { emergency: { name: "Oma", phone: "bel me" } }],
  ["somebody's older off-leash text", { offLeash: "1999-01-01" }],
])("bad input gets a clear 400: %s", async (_what, change) => {
  const owner = await person("OWNER");
  const caregiver = await approvedCaregiver();
  const dog = await dogOf(owner);
  const honest = { ...walkRequest(caregiver.id, [dog.id]), seenTotalCents: 1500 };
  const body =
    change === "twice"
      ? { ...honest, petIds: [dog.id, dog.id] }
      : typeof change === "string"
        ? change
        : { ...honest, ...change };
  const { status, json } = await callRoute(request, { as: owner, body, method: "POST" });
  expect(status).toBe(400);
  expect(json).toMatchObject({ code: expect.any(String), detail: expect.any(String) });
  expect(await db.booking.count({ where: { ownerId: owner.id } })).toBe(0);
});

test("a vet left empty on the form is no vet; half a vet is an error on its field", async () => {
  const owner = await person("OWNER");
  const caregiver = await approvedCaregiver();
  const honest = { ...walkRequest(caregiver.id, [(await dogOf(owner)).id]), seenTotalCents: 1500 };
  const half = await callRoute(request, { as: owner, body: { ...honest, vet: { name: "Dr. Maes", phone: "" } } });
  expect([half.status, half.json.errors[0].path]).toEqual([400, "vet.phone"]);
  const none = await callRoute(request, { as: owner, body: { ...honest, vet: { name: "", phone: "" } } });
  expect(none.status).toBe(200);
});

test("a write that does not come from this site changes nothing", async () => {
  const { id, caregiver } = await acceptedWalk();
  for (const origin of ["https://evil.example", "null", ""]) {
    const { status } = await callRoute(complete, { as: caregiver, params: { id }, body: {}, headers: { origin } });
    expect(status).toBe(403);
  }
});

test("the owner's street, phone and keys open to the caregiver at payment, and to nobody before", async () => {
  const { id, owner, caregiver } = await acceptedWalk();
  const asOwner = await callRoute(one, { as: owner, params: { id } });
  expect(asOwner.json.access).toMatchObject({ street: "Proefstraat 1" });
  const asCaregiver = await callRoute(one, { as: caregiver, params: { id } });
  expect(asCaregiver.json.access).toBeNull();
  expect(JSON.stringify(asCaregiver.json)).not.toMatch(/Proefstraat|\+3247|example\.test|Oma Rita/);
});
