import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { LIMITS, type LimitKind } from "@/lib/limit-rules";
import { defaultKind } from "@/lib/rate-limit";

interface Handler {
  shape?: { as: string; limit?: LimitKind };
}
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Doors that have a lock of their own: a signature, a secret, next-auth's own door (counted in it). */
const OTHER_LOCKS = [/^stripe\//, /^cron\//, /^auth\//, /^metrics$/];

/** What an address must count as: the first that fits. */
const MUST: [method: RegExp, path: RegExp, kind: LimitKind][] = [
  [/POST/, /^accounts|^me\/password/, "auth"],
  [/POST/, /\/pay$|\/check-payment$|payout-account/, "payment"],
  [/POST/, /^bookings|^reviews/, "booking"],
  [/GET/, /^caregivers$|\/quote$/, "search"],
  [/POST|PUT|PATCH|DELETE/, /^admin\//, "admin"],
];

async function kinds() {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const found: { method: string; path: string; kind: LimitKind | undefined }[] = [];
  for (const file of files.filter((name) => name.endsWith("route.ts"))) {
    const path = file.replace(/\/?route\.ts$/, "");
    if (OTHER_LOCKS.some((lock) => lock.test(path))) continue;
    const handlers = (await import(/* @vite-ignore */ `./${file}`)) as Record<string, Handler>;
    for (const method of METHODS) {
      const shape = handlers[method]?.shape;
      if (handlers[method]) found.push({ method, path, kind: shape && (shape.limit ?? defaultKind(method, shape.as)) });
    }
  }
  return found;
}

test("every address has a limit, and what is dear counts as what it is", async () => {
  const all = await kinds();
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
