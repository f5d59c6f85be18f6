import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as description } from "@/app/api/openapi.json/route";
import { ROUTES } from "@/generated/routes";
import { type Operation, operationsOf } from "@/lib/openapi/operations";
import { createMarketplace, type Marketplace } from "@/testing/fixtures/marketplace";
import { fuzzRoute } from "@/testing/fuzz/fuzz-route";
import { type ExternalServices, startExternalServices } from "@/testing/servers/external-services";

const runs = Number(process.env.FUZZ_RUNS ?? 300);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);

/** What no generator guesses (the token of a mail, a moment to come), and the steps that end each other's booking. */
const RARELY_SUCCEEDS =
  /\/(verify|reset-password|approve|bulk-actions|complete|complaint|review|report|accept|decline|withdraw|cancel|pay)$|\/jobs\//;

/** Schedules first, while little is due; then reading; admins, who can send everybody away, later; and last what leaves little for the others to do. */
const destructiveness = ({ method, path }: Operation) =>
  (path.startsWith("/api/cron/") ? -2 : 0) +
  (method === "GET" ? 0 : 1) +
  (path.startsWith("/api/admin/") ? 2 : 0) +
  (RARELY_SUCCEEDS.test(path) ? 4 : 0);

/** All of the description; it is itself no part of the registry it is made from. */
const ALL_OPERATIONS: Operation[] = [
  ...operationsOf(ROUTES),
  { method: "GET", path: "/api/openapi.json", handler: description },
];

/** Every `part`th of `parts` operations, so that several files share the work. */
export function fuzzShard(part: number, parts: number) {
  const operations = ALL_OPERATIONS.toSorted((a, b) => destructiveness(a) - destructiveness(b));
  describe(`${runs} inputs each, seed ${seed}`, () => {
    let services: ExternalServices;
    let world: Marketplace;
    beforeAll(async () => {
      services = await startExternalServices();
      world = await createMarketplace(services);
    });
    afterAll(() => services.stop());

    test.each(operations.filter((_, index) => index % parts === part))(
      "$method $path answers every input as described",
      { timeout: 3_600_000 },
      async (operation) => {
        const isLikely = !RARELY_SUCCEEDS.test(operation.path);
        const { faults, statuses } = await fuzzRoute(operation, world, {
          runs,
          seed,
          ...(isLikely ? { reach: 200 } : {}),
        });
        expect(faults).toEqual([]);
        if (isLikely) expect([...statuses], "none of them got through").toContain(200);
      },
    );
  });
}
