import { expect, test } from "vitest";
import { submitCaregiver } from "@/domain/caregivers/onboarding";
import { db } from "@/lib/db";
import { completeProfile } from "@/testing/fixtures/caregiver-profile";
import { person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { POST as bulk } from "../bulk-actions/route";
import { POST as approve } from "./[id]/approve/route";
import { POST as reject } from "./[id]/reject/route";

const REASON = "Vertel wat meer over je ervaring met honden.";

test("owners and caregivers are refused, visitors must sign in, and nothing changes", async () => {
  const caregiver = await completeProfile();
  await submitCaregiver(caregiver);
  const before = await db.caregiver.findUnique({ where: { userId: caregiver.id } });
  const params = { id: caregiver.id };
  for (const [handler, body] of [
    [approve, {}],
    [reject, { reason: REASON }],
  ] as const) {
    expect((await callRoute(handler, { params, body })).status).toBe(401);
    for (const as of [await person("OWNER"), await person("CAREGIVER"), caregiver])
      expect((await callRoute(handler, { as, params, body })).status).toBe(403);
  }
  expect(await db.caregiver.findUnique({ where: { userId: caregiver.id } })).toEqual(before);
});

test("an admin approves, and a second decision is a conflict", async () => {
  const [as, { id }] = [
    await person("ADMIN"),
    await completeProfile().then((each) => submitCaregiver(each).then(() => each)),
  ];
  expect((await callRoute(approve, { as, params: { id }, method: "POST" })).json).toEqual({ id, status: "APPROVED" });
  const second = await callRoute(reject, { as, params: { id }, body: { reason: REASON } });
  expect([second.status, second.json.code]).toEqual([409, "already_decided"]);
});

test.each([
  {},
  { reason: "" },
  { reason: "nee" },
  { reason: REASON, status: "SUSPENDED" },
  { reason: REASON, seen: "DRAFT" },
])("a rejection with %j is not one", async (body) => {
  const [as, caregiver] = [await person("ADMIN"), await completeProfile()];
  await submitCaregiver(caregiver);
  const { status } = await callRoute(reject, { as, params: { id: caregiver.id }, body });
  expect(status).toBe(400);
  expect(await db.caregiver.findUnique({ where: { userId: caregiver.id } })).toMatchObject({ status: "SUBMITTED" });
});

test.each([crypto.randomUUID(), "not-an-id"])("nobody is found at %s", async (id) => {
  const as = await person("ADMIN");
  expect((await callRoute(approve, { as, params: { id }, method: "POST" })).status).toBe(404);
  expect((await callRoute(reject, { as, params: { id }, body: { reason: REASON } })).status).toBe(404);
});

test("in bulk: outsiders are refused, an admin gets the outcome of each", async () => {
  const [as, caregiver] = [await person("ADMIN"), await completeProfile()];
  await submitCaregiver(caregiver);
  const nobody = crypto.randomUUID();
  const caregivers = [caregiver.id, nobody].map((id) => ({ id, seen: "SUBMITTED" }));
  const body = { action: "approve", caregivers };
  expect((await callRoute(bulk, { body })).status).toBe(401);
  for (const other of [await person("OWNER"), caregiver])
    expect((await callRoute(bulk, { as: other, body })).status).toBe(403);
  expect((await callRoute(bulk, { as, body: { ...body, caregivers: [...caregivers, ...caregivers] } })).status).toBe(
    400,
  );
  const { status, json } = await callRoute(bulk, { as, body });
  expect([status, json]).toEqual([
    200,
    { done: [caregiver.id], refused: [{ id: nobody, code: "caregiver_not_found" }] },
  ]);
});
