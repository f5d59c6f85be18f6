import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROUTES } from "@/generated/routes";
import { db } from "@/lib/db";
import { type Operation, operationsOf } from "@/lib/openapi/operations";
import { config } from "@/proxy";
import {
  ACTORS,
  type ActorName,
  isAllowed,
  ownership,
  requestAs,
  type Target,
  targetsOf,
} from "@/testing/authorization-matrix";
import { tableFingerprints } from "@/testing/database-snapshot";
import { canaryOf, createMarketplace, type Marketplace } from "@/testing/fixtures/marketplace";
import { person } from "@/testing/fixtures/users";
import { restoreSessions } from "@/testing/fuzz/fuzz-route";
import { callRoute } from "@/testing/http/call-route";
import { runSeed, sample } from "@/testing/repetitions";
import { type ExternalServices, startExternalServices } from "@/testing/servers/external-services";

const withSecret = ({ handler }: Operation) => ["scheduler", "metrics", "stripe"].includes(handler.spec?.as ?? "");
const all = operationsOf(ROUTES).filter(({ path }) => !path.startsWith("/api/auth/"));
/** What takes something away comes last, after everything else has used it. */
const operations = all
  .filter((each) => !withSecret(each))
  .toSorted((one, other) => Number(one.method === "DELETE") - Number(other.method === "DELETE"));

/** Of each endpoint others, in each run others; in the deep tests all. */
const someActors = (operation: Operation) => sample(ACTORS, 4, runSeed() + operations.indexOf(operation));

let outside: ExternalServices;
let world: Marketplace;
beforeAll(async () => {
  outside = await startExternalServices();
  world = await createMarketplace(outside);
});
afterAll(() => outside.stop());

describe("who may do what, on their own, the other party's, a stranger's and nobody's thing", () => {
  test.each(operations)(
    "$method $path reveals nothing to strangers and changes nothing for them",
    async (operation) => {
      const before = await tableFingerprints();
      const targets = targetsOf(operation, world);
      for (const actor of someActors(operation)) {
        const answers = new Map<Target, Awaited<ReturnType<typeof requestAs>>>();
        for (const target of targets) {
          if (expected(operation, actor, target) === "acts") continue;
          const answer = await requestAs(operation, world, actor, target);
          answers.set(target, answer);
          const where = `${actor} on ${target.name}: ${JSON.stringify(answer.json)?.slice(0, 300)}`;
          expect(expected(operation, actor, target), where).toContain(answer.status);
          expectNoCanaries(operation, actor, target, answer.json);
        }
        const strange = [...answers].filter(([target]) => isStrange(operation, actor, target));
        expect(
          new Set(strange.map(([, { visible }]) => visible)).size,
          `${actor} can distinguish these: ${strange.map(([, { visible }]) => visible).join("\n")}`,
        ).toBeLessThan(2);
      }
      if (operation.method !== "GET") expect(await tableFingerprints()).toBe(before);
    },
  );

  test.each(operations)("$method $path lets in those whose it is", async (operation) => {
    for (const actor of someActors(operation))
      for (const target of targetsOf(operation, world)) {
        if (expected(operation, actor, target) !== "acts") continue;
        await restoreSessions();
        const { status, json } = await requestAs(operation, world, actor, target);
        expect([401, 500, 503], `${actor} on ${target.name}: ${JSON.stringify(json)}`).not.toContain(status);
        expect(json?.code, `${actor} on ${target.name}`).not.toBe("wrong_role");
        if (target.id)
          expect(String(json?.code), `${actor} on ${target.name}`).not.toMatch(
            /^((booking|pet|review|job|thread)_not_found|not_yours_to_do)$/,
          );
        expectNoCanaries(operation, actor, target, json);
      }
  });
});

/** "acts", or the statuses that say no. */
function expected(operation: Operation, actor: ActorName, target: Target): "acts" | number[] {
  const permission = isAllowed(operation, actor, world);
  if (permission !== "allowed") return [permission];
  const kin = target.relationOf(actor);
  const { acts } = ownership(operation);
  if (kin === null) return [404];
  if (kin === "anyone" || acts.includes("anyone") || acts.includes(kin)) return "acts";
  return [403, 404];
}

/** Whom a thing is no business of, so that it is to them as if it did not exist. */
const isStrange = (operation: Operation, actor: ActorName, target: Target) =>
  target.relationOf(actor) === null || isAllowed(operation, actor, world) !== "allowed";

/** What is private to others is in no answer but those that the rules open it in; a hash is in none. */
function expectNoCanaries({ path }: Operation, actor: ActorName, target: Target, body: unknown) {
  const text = JSON.stringify(body) ?? "";
  expect(text).not.toMatch(/\$argon2|passwordHash/);
  for (const [name, { id }] of Object.entries(world.people)) {
    if (name === actor) continue;
    // Between payment and 48 h after the end the two parties see each other's address and phone.
    const isParty =
      path === "/api/bookings/[id]" &&
      ["paid", "done"].includes(target.name) &&
      ["owner", "caregiver"].includes(target.relationOf(actor) ?? "");
    if (isParty) continue;
    const response =
      actor === "admin" && path.startsWith("/api/admin/") ? text.replaceAll(`${canaryOf(id)}@example.test`, "") : text;
    expect(response.includes(canaryOf(id)), `${actor} reads of ${name} at ${path}: ${text}`).toBe(false);
  }
}

const ofRole = operations.filter(({ handler }) => handler.spec?.as !== "anyone");
const send = ({ handler, method }: Operation, as: { id: string } | null, headers: Record<string, string> = {}) =>
  callRoute(handler as Parameters<typeof callRoute>[0], {
    as,
    method,
    headers,
    params: { id: crypto.randomUUID(), service: "DOG_WALKING" },
    body: method === "GET" ? undefined : {},
  });

test.each([
  ["demoted", { role: "OWNER" }, 403],
  ["suspended", { suspendedAt: new Date() }, 401],
  [
    "erased",
    { erasedAt: new Date(), email: null, name: null, phone: null, street: null, postcode: null, city: null },
    401,
  ],
] as const)("a user who is %s loses every endpoint on the next request", async (_, change, status) => {
  const admin = await person("ADMIN");
  const closed = ofRole.filter(({ handler }) => handler.spec?.as === "ADMIN" || status === 401);
  expect((await send(closed[0] as Operation, admin)).status).not.toBe(status);
  await db.user.update({ where: { id: admin.id }, data: change });
  for (const operation of closed.filter(({ handler }) => handler.spec?.as !== "CAREGIVER"))
    expect((await send(operation, admin)).status, `${operation.method} ${operation.path}`).toBe(status);
  await db.session.deleteMany({ where: { userId: admin.id } });
});

test("endpoints of programs accept no cookie, not even an admin's", async () => {
  for (const operation of all.filter(withSecret))
    for (const actor of [null, ...Object.values(world.people)]) {
      const { status } = await send(operation, actor, {
        authorization: "Bearer undefined",
        "stripe-signature": "t=0,v1=undefined",
      });
      expect([400, 401], `${operation.method} ${operation.path}`).toContain(status);
    }
  await db.session.deleteMany({
    where: { user: { OR: [{ suspendedAt: { not: null } }, { erasedAt: { not: null } }] } },
  });
});

const each = (names: string[], values: string[]) => names.flatMap((name) => values.map((value) => ({ [name]: value })));

/** Headers that bypassed frameworks before: CVE-2025-29927 and similar. */
const DISGUISES = [
  ...each(["x-middleware-subrequest"], ["middleware", "src/middleware", "proxy", "src/proxy", "middleware:".repeat(5)]),
  ...each(
    ["x-middleware-next", "x-middleware-rewrite", "x-nextjs-data", "rsc", "next-router-prefetch"],
    ["1", "proxy"],
  ),
  ...each(["x-original-url", "x-rewrite-url", "x-invoke-path", "x-matched-path"], ["/", "/api/me"]),
  ...each(["x-forwarded-for", "x-real-ip", "x-forwarded-host", "forwarded"], ["127.0.0.1", "::1"]),
  ...each(["x-user-role", "x-role", "role"], ["ADMIN", "admin"]),
  ...each(["cookie"], ["role=ADMIN", "tailtribe.session=undefined", "__Host-tailtribe.session=null"]),
  ...each(["authorization"], ["Bearer undefined", "Bearer null", "Basic OjE="]),
];

test("no header opens an endpoint, and the proxy in front of pages is not what protects it", async () => {
  for (const [index, operation] of ofRole.filter(({ method }) => method === "GET").entries())
    for (const headers of sample(DISGUISES, 6, runSeed() + index))
      expect((await send(operation, null, headers)).status, `${operation.path} ${JSON.stringify(headers)}`).toBe(401);
  for (const { path } of operations)
    expect(config.matcher.some((each) => new RegExp(`^${each}$`).test(path))).toBe(false);
});
