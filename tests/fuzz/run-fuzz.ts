import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as description } from "@/app/api/openapi.json/route";
import { ROUTES } from "@/generated/routes";
import { type Operation, operationsOf } from "@/lib/openapi/operations";
import { createMarketplace, type Marketplace } from "@/testing/fixtures/marketplace";
import { fuzzRoute } from "@/testing/fuzz/fuzz-route";
import { repetitions, runSeed } from "@/testing/repetitions";
import { type ExternalServices, startExternalServices } from "@/testing/servers/external-services";

const runs = Number(process.env.FUZZ_RUNS ?? repetitions(10, 300));
const seed = runSeed();

/** Routes whose input no generator guesses (an emailed token, a future moment, a version), and steps that end each other's booking. */
const RARELY_SUCCEEDS =
  /\/(verify|reset-password|approve|refuse|bulk-actions|complete|complaint|decide|review|report|accept|decline|withdraw|cancel|replacements|pay|release|retry-refund|settle-refund|erase|restore|balance-movements|support-requests|hide|dismiss|original|erasure|me\/export|consents|confirm|stop|totp|remove|recovery-codes|step-up)$|\/(certificates|vaccinations)\/|\/(jobs|proposals)\//;

/** Steps of admins that end the bookings of others, so that nothing of theirs is left to refund. */
const ENDS_BOOKINGS = /\/(reject|suspend|decide)$/;

/** Schedules run first, while little is due; then reads; then admins, who can suspend everyone; and last the routes that leave little for others. */
const destructiveness = ({ method, path }: Operation) =>
  (path.startsWith("/api/cron/") ? -2 : 0) +
  (method === "GET" ? 0 : 1) +
  (path.startsWith("/api/admin/") ? 2 : 0) +
  (ENDS_BOOKINGS.test(path) ? 1 : 0) +
  (method === "DELETE" && /\/(pictures|certificates)\//.test(path) ? 3 : 0) +
  (RARELY_SUCCEEDS.test(path) ? 4 : 0);

/** Every operation. The description itself is not in the registry it is generated from. */
const ALL_OPERATIONS: Operation[] = [
  ...operationsOf(ROUTES),
  { method: "GET", path: "/api/openapi.json", handler: description },
];

/** Every `part`th of `parts` operations, so that several files share the work. */
export function fuzzShard(part: number, parts: number) {
  const operations = ALL_OPERATIONS.toSorted((a, b) => destructiveness(a) - destructiveness(b));
  describe(`${runs} inputs each, seed ${seed}`, () => {
    let services: ExternalServices;
    let marketplace: Marketplace;
    beforeAll(async () => {
      services = await startExternalServices();
      marketplace = await createMarketplace(services);
    });
    afterAll(() => services.stop());

    test.each(operations.filter((_, index) => index % parts === part))(
      "$method $path answers every input as specified",
      { timeout: 3_600_000 },
      async (operation) => {
        const isLikely = !RARELY_SUCCEEDS.test(operation.path);
        const { faults, statuses } = await fuzzRoute(operation, marketplace, {
          runs,
          seed,
          ...(isLikely ? { reach: 200 } : {}),
        });
        expect(faults).toEqual([]);
        if (isLikely) expect([...statuses], "no input succeeded").toContain(200);
      },
    );
  });
}
