import { expect, test } from "vitest";
import { ROUTES } from "@/generated/routes";
import { operationsOf } from "@/lib/openapi/operations";
import { defaultKind } from "@/lib/rate-limit";
import { LIMITS, type LimitKind } from "@/lib/rate-limit/rules";

/** Doors that have a lock of their own: a signature or a secret. */
const OTHER_LOCKS = [/^stripe\//, /^cron\//, /^metrics$/];

/** What an address must count as: the first that fits. */
const MUST: [method: RegExp, path: RegExp, kind: LimitKind][] = [
  [/POST/, /^accounts|^me\/password|^auth\/callback/, "auth"],
  [/POST/, /\/pay$|\/check-payment$|payout-account/, "payment"],
  [/POST/, /^bookings|^reviews/, "booking"],
  [/GET/, /^caregivers$|\/quote$/, "search"],
  [/POST|PUT|PATCH|DELETE/, /^admin\//, "admin"],
];

const kinds = () =>
  operationsOf(ROUTES)
    .map(({ method, path, handler }) => ({ method, path: path.replace("/api/", ""), shape: handler.shape }))
    .filter(({ path }) => !OTHER_LOCKS.some((lock) => lock.test(path)))
    .map(({ method, path, shape }) => ({
      method,
      path,
      kind: shape && (shape.limit ?? defaultKind(method, shape.as)),
    }));

test("every address has a limit, and what is dear counts as what it is", () => {
  const all = kinds();
  expect(all.length).toBeGreaterThan(60);
  for (const { method, path, kind } of all) {
    const wanted = MUST.find(([methods, paths]) => methods.test(method) && paths.test(path))?.[2];
    if (wanted) expect(kind, `${method} ${path}`).toBe(wanted);
    if (method !== "GET" && kind) expect(LIMITS[kind].counted, `${method} ${path}`).toBe("in the database");
  }
  expect(
    all.filter(({ kind }) => kind === undefined).map(({ path }) => path),
    "built without route()",
  ).toEqual([]);
});
