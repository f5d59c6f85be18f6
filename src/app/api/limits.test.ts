import { expect, test } from "vitest";
import { LIMITS } from "@/domain/limits";
import { ROUTES } from "@/generated/routes";
import { operationsOf } from "@/lib/openapi/operations";
import { defaultLimit } from "@/lib/rate-limit";
import { DEFAULT_LIMITS, type Rule } from "@/lib/rate-limit/rules";

/** Endpoints with an authentication of their own: a signature or a secret. */
const OTHER_AUTH = [/^stripe\//, /^cron\//, /^metrics$/];

/** The rule an endpoint must have: the first that fits. */
const MUST: [method: RegExp, path: RegExp, limit: Rule][] = [
  [/POST/, /^(threads$|threads\/\[id\]\/(messages|report|block|unblock)$|bookings\/\[id\]\/message$)/, LIMITS.message],
  [/POST/, /^accounts|^me\/password|^auth\/callback/, LIMITS.auth],
  [/POST/, /\/pay$|\/check-payment$|payout-account/, LIMITS.payment],
  [/POST/, /^bookings|^reviews/, LIMITS.booking],
  [/GET/, /^caregivers$|\/quote$/, LIMITS.search],
  [/POST|PUT|PATCH|DELETE/, /^admin\//, DEFAULT_LIMITS.admin],
];

const endpoints = () =>
  operationsOf(ROUTES)
    .map(({ method, path, handler }) => ({ method, path: path.replace("/api/", ""), spec: handler.spec }))
    .filter(({ path }) => !OTHER_AUTH.some((pattern) => pattern.test(path)))
    .map(({ method, path, spec }) => ({
      method,
      path,
      limit: spec && (spec.limit ?? defaultLimit(method, spec.as)),
    }));

test("every endpoint has a limit, and an expensive one has the limit of its kind", () => {
  const all = endpoints();
  expect(all.length).toBeGreaterThan(60);
  for (const { method, path, limit } of all) {
    const expected = MUST.find(([methods, paths]) => methods.test(method) && paths.test(path))?.[2];
    if (expected) expect(limit, `${method} ${path}`).toBe(expected);
    if (method !== "GET" && limit) expect(limit.counted, `${method} ${path}`).toBe("in the database");
  }
  expect(
    all.filter(({ limit }) => limit === undefined).map(({ path }) => path),
    "built without route()",
  ).toEqual([]);
});
