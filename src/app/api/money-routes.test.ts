import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { suspendPerson } from "@/domain/admin/people";
import { propose } from "@/domain/admin/proposals";
import { openComplaint } from "@/domain/complaints/open";
import { ROUTES } from "@/generated/routes";
import { db, inTransaction } from "@/lib/db";
import { type JsonSchema, jsonSchema } from "@/lib/openapi/json-schema";
import { operationsOf } from "@/lib/openapi/operations";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { atTime } from "@/testing/fixtures/booking-steps";
import { completeWalk, paidWalk } from "@/testing/fixtures/paid-booking";
import { type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterAll(() => outside.stop());

const note = "Zo afgesproken met beide partijen.";
type Walk = Awaited<ReturnType<typeof paidWalk>>;
interface Story {
  /** Brings a paid walk to where the request can be made; returns who makes it. */
  begin: (walk: Walk) => Promise<Person>;
  card?: string;
  /** What the address names, where that is not the booking. */
  target?: (bookingId: string) => Promise<string>;
  body: (id: string) => Record<string, unknown>;
  seen: [field: string, cents: number];
}

const asOwner = async ({ owner, id }: Walk) => {
  await db.booking.update({ where: { id }, data: { fullRefundUntil: after(new Date(), DAY_MS) } });
  return owner;
};

async function failedRefund({ id }: Walk) {
  const refund = { bookingId: id, amountCents: 500, seenLeftCents: 1501, reason: "GOODWILL", note };
  await call("/api/admin/refund", id, admin, { ...refund, key: `first-${id}` });
  await runJobsToCompletion();
  for (const seconds of [0, 120]) {
    outside.stripe.control.advance(seconds);
    await outside.stripe.control.webhooksIdle();
    await runJobsToCompletion();
  }
  return admin;
}

/** Every route that moves money, with a request that does. */
const STORIES: Record<string, Story> = {
  "/api/bookings/[id]/cancel": { begin: asOwner, body: () => ({}), seen: ["seenRefundCents", 1501] },
  "/api/admin/bookings/[id]/cancel": {
    begin: async () => admin,
    body: () => ({ reason: "CAREGIVER_FAULT", note }),
    seen: ["seenRefundCents", 1501],
  },
  "/api/admin/refund": {
    begin: async () => admin,
    body: (bookingId) => ({ bookingId, amountCents: 500, reason: "GOODWILL", note }),
    seen: ["seenLeftCents", 1501],
  },
  "/api/admin/bookings/[id]/retry-refund": {
    card: "4000000000005126",
    begin: failedRefund,
    body: () => ({}),
    seen: ["seenOwedCents", 500],
  },
  "/api/admin/bookings/[id]/settle-refund": {
    card: "4000000000005126",
    begin: failedRefund,
    body: () => ({ how: "BANK_TRANSFER", note }),
    seen: ["seenOwedCents", 500],
  },
  "/api/admin/complaints/[id]/decide": {
    begin: async ({ owner, id }) => {
      const end = await completeWalk(id);
      await openComplaint(atTime(owner, after(end, HOUR_MS)), id, { text: "De hond kwam zonder halsband terug." });
      return admin;
    },
    body: () => ({ decision: "REFUND_ALL", note }),
    seen: ["seenLeftCents", 1501],
  },
  "/api/admin/bookings/[id]/release": {
    begin: async ({ caregiver, id }) => {
      await completeWalk(id);
      await suspendPerson(atTime(admin, new Date()), caregiver.id, { reason: note });
      return admin;
    },
    body: () => ({ reason: note }),
    seen: ["seenShareCents", 1201],
  },
  "/api/admin/proposals/[id]/approve": {
    begin: async ({ id }) => {
      const wish = { kind: "REFUND", code: "GOODWILL", amountCents: 500, seenLeftCents: 1501, note } as const;
      await inTransaction(async (tx) => propose(tx, await person("ADMIN"), { id }, wish));
      return admin;
    },
    target: async (bookingId) => (await db.moneyProposal.findFirstOrThrow({ where: { bookingId } })).id,
    body: () => ({}),
    seen: ["seenAmountCents", 500],
  },
};

const operations = operationsOf(ROUTES).filter(({ method }) => method !== "GET");
const handlerOf = (path: string) => {
  const found = operations.find((operation) => operation.path === path);
  return (found as NonNullable<typeof found>).handler as Parameters<typeof callRoute>[0]; // each path is of a route
};
const call = (path: string, id: string, as: Person, body: object) =>
  callRoute(handlerOf(path), { as, ...(path.includes("[id]") ? { params: { id } } : {}), body });

/** The bodies that a schema accepts: each with its fields, and those it requires. */
const formsOf = (schema: JsonSchema): { fields: string[]; required: string[] }[] =>
  (schema.anyOf ?? schema.oneOf ?? [schema]).map((form) => ({
    fields: Object.keys(form.properties ?? {}),
    required: form.required ?? [],
  }));

test("a route that takes a key or a seen amount moves money, requires both, and has its story here", () => {
  const found = operations.flatMap(({ path, handler: { spec } }) => {
    const forms = spec?.body ? formsOf(jsonSchema(spec.body)) : [];
    const names = forms.flatMap(({ fields }) => fields);
    // A request for care shows its total, but nothing is paid by it.
    // A message that is sent again under its key is the same message.
    if (path.startsWith("/api/threads") || path.endsWith("/message")) return [];
    if (path === "/api/bookings" || !names.some((name) => name === "key" || /^seen\w+Cents$/.test(name))) return [];
    for (const { required } of forms)
      expect([path, required]).toEqual([
        path,
        expect.arrayContaining(["key", expect.stringMatching(/^seen\w+Cents$/)]),
      ]);
    return [path];
  });
  expect(found.toSorted()).toEqual(Object.keys(STORIES).toSorted());
});

/** Everything that decides or sends a refund takes an `OnceCtx`: of a key, or of one of these rules. */
test("what moves money without a request is Stripe's word, or one of three rules", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) =>
    /(?<!\.test)\.tsx?$/.test(path),
  );
  const uses = files.filter((path) => /\bonceByRule\(/.test(readFileSync(join("src", path), "utf8")));
  expect(uses.toSorted()).toEqual([
    "domain/admin/end-bookings.ts",
    "domain/bookings/cancel.ts",
    "domain/payments/disputes.ts",
    "domain/payments/reconcile/adopt.ts",
    "domain/payments/settle-payment.ts",
  ]);
  const makes = files.filter((path) => /\.\.\.ctx,\s*once\b/.test(readFileSync(join("src", path), "utf8")));
  expect(makes).toEqual(["lib/db/request-key.ts"]);
});

describe.each(Object.entries(STORIES))("POST %s", (path, { begin, card, target, body, seen: [field, cents] }) => {
  test("refuses a request without key or amount, and another amount; sent twice it moves once", async () => {
    const walk = await paidWalk(outside, card ? { card } : {});
    const { id } = walk;
    const who = await begin(walk);
    const named = (await target?.(id)) ?? id;
    const key = `once-${id}`;
    const whole = { ...body(id), [field]: cents, key };
    for (const missing of ["key", field])
      expect((await call(path, named, who, { ...whole, [missing]: undefined })).status, `no ${missing}`).toBe(400);
    const changed = await call(path, named, who, { ...whole, [field]: cents + 1 });
    expect([changed.status, changed.json.code]).toEqual([409, "refund_changed"]);

    const before = await movedOf(id);
    const [one, two] = await Promise.all([call(path, named, who, whole), call(path, named, who, whole)]);
    expect([one.status, two.status, two.json]).toEqual([200, 200, one.json]);
    const after = await movedOf(id);
    expect(after.refunds - before.refunds).toBe(/release|settle/.test(path) ? 0 : 1);
    expect(after.decisions - before.decisions).toBe(/release|retry|settle/.test(path) ? 0 : 1);
    // An approval is one, and so is the refund that it makes.
    expect(after.audit - before.audit).toBe(path.includes("/proposals/") ? 2 : Number(path.startsWith("/api/admin/")));
    await runJobsToCompletion();
  });
});

const movedOf = async (bookingId: string) => ({
  refunds: await db.refund.count({ where: { bookingId } }),
  decisions: await db.entitlement.count({ where: { bookingId } }),
  audit: await db.auditLog.count({ where: { subject: `booking:${bookingId}` } }),
});
