import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROUTES } from "@/generated/routes";
import { type Operation, operationsOf } from "@/lib/registry";
import { fuzz } from "@/testing/fuzz";
import { marketplaceWorld, type World } from "@/testing/marketplace-world";
import { type Outside, startOutside } from "@/testing/outside";

const runs = Number(process.env.FUZZ_RUNS ?? 300);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);

/** Doors with a lock of their own, which have tests of their own; next-auth's needs more than a handler. */
const elsewhere = ({ path, handler }: Operation) =>
  ["scheduler", "stripe", "metrics"].includes(handler.shape?.as ?? "") || path.startsWith("/api/auth/");

/** Every `part`th of `parts` operations, so that several files share the work. */
export function fuzzEvery(part: number, parts: number) {
  const operations = operationsOf(ROUTES).filter((each) => !elsewhere(each));
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
        const { faults } = await fuzz(operation, world, { runs, seed });
        expect(faults).toEqual([]);
      },
    );
  });
}
