import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROUTES } from "@/generated/routes";
import { type Operation, operationsOf } from "@/lib/openapi/registry";
import { fuzz } from "@/testing/fuzz";
import { marketplaceWorld, type World } from "@/testing/marketplace-world";
import { type Outside, startOutside } from "@/testing/outside";

const runs = Number(process.env.FUZZ_RUNS ?? 300);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);

/** Doors with a lock of their own, which have tests of their own; next-auth's needs more than a handler. */
const elsewhere = ({ path, handler }: Operation) =>
  ["scheduler", "stripe", "metrics"].includes(handler.shape?.as ?? "") || path.startsWith("/api/auth/");

/** What no generator guesses (the token of a mail, a moment to come), and the steps that end each other's booking. */
const SELDOM_GOOD =
  /\/(verify|reset-password|approve|bulk-actions|complete|complaint|review|report|accept|decline|withdraw|cancel|pay)$|\/jobs\//;

/** Reading first; admins, who can send everybody away, later; and last what leaves little for the others to do. */
const harm = ({ method, path }: Operation) =>
  (method === "GET" ? 0 : 1) + (path.startsWith("/api/admin/") ? 2 : 0) + (SELDOM_GOOD.test(path) ? 4 : 0);

/** Every `part`th of `parts` operations, so that several files share the work. */
export function fuzzEvery(part: number, parts: number) {
  const operations = operationsOf(ROUTES)
    .filter((each) => !elsewhere(each))
    .toSorted((a, b) => harm(a) - harm(b));
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
        const { faults, statuses } = await fuzz(operation, world, { runs, seed });
        expect(faults).toEqual([]);
        if (runs >= 300 && !SELDOM_GOOD.test(operation.path))
          expect([...statuses], "none of them got through").toContain(200);
      },
    );
  });
}
