import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as description } from "@/app/api/openapi.json/route";
import { ROUTES } from "@/generated/routes";
import { type Operation, operationsOf } from "@/lib/openapi/registry";
import { fuzz } from "@/testing/fuzz";
import { marketplaceWorld, type World } from "@/testing/marketplace-world";
import { type Outside, startOutside } from "@/testing/outside";

const runs = Number(process.env.FUZZ_RUNS ?? 300);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);

/** What no generator guesses (the token of a mail, a moment to come), and the steps that end each other's booking. */
const SELDOM_GOOD =
  /\/(verify|reset-password|approve|bulk-actions|complete|complaint|review|report|accept|decline|withdraw|cancel|pay)$|\/jobs\//;

/** Schedules first, while little is due; then reading; admins, who can send everybody away, later; and last what leaves little for the others to do. */
const harm = ({ method, path }: Operation) =>
  (path.startsWith("/api/cron/") ? -2 : 0) +
  (method === "GET" ? 0 : 1) +
  (path.startsWith("/api/admin/") ? 2 : 0) +
  (SELDOM_GOOD.test(path) ? 4 : 0);

/** All of the description; it is itself no part of the registry it is made from. */
const EVERY: Operation[] = [
  ...operationsOf(ROUTES),
  { method: "GET", path: "/api/openapi.json", handler: description },
];

/** Every `part`th of `parts` operations, so that several files share the work. */
export function fuzzEvery(part: number, parts: number) {
  const operations = EVERY.toSorted((a, b) => harm(a) - harm(b));
  describe(`${runs} inputs each, seed ${seed}`, () => {
    let outside: Outside;
    let world: World;
    beforeAll(async () => {
      outside = await startOutside();
      world = await marketplaceWorld(outside);
    });
    afterAll(() => outside.stop());

    test.each(operations.filter((_, index) => index % parts === part))(
      "$method $path answers every input as described",
      { timeout: 3_600_000 },
      async (operation) => {
        const isLikely = !SELDOM_GOOD.test(operation.path);
        const { faults, statuses } = await fuzz(operation, world, { runs, seed, ...(isLikely ? { reach: 200 } : {}) });
        expect(faults).toEqual([]);
        if (isLikely) expect([...statuses], "none of them got through").toContain(200);
      },
    );
  });
}
