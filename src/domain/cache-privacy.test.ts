import { Redis } from "ioredis";
import { afterAll, expect, test, vi } from "vitest";
import { GET as reviewList } from "@/app/api/caregivers/[id]/reviews/route";
import { GET as caregiverPage } from "@/app/api/caregivers/[id]/route";
import { GET as search } from "@/app/api/caregivers/route";
import { db } from "@/lib/db";
import { addDays, wallTime } from "@/lib/time";
import { insertCompletedWalk, insertReviews } from "@/testing/fixtures/booking-rows";
import { FULL_PROFILE } from "@/testing/fixtures/caregiver-profile";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { withRedisUp } from "@/testing/wait-for-redis";

const redis = await vi.hoisted(async () => {
  process.env.CACHE_FACTOR = "1";
  const { startTestRedis } = await import("@/testing/servers/redis");
  const started = await startTestRedis();
  if (started) process.env.REDIS_URL = started.url;
  return started;
});
afterAll(() => redis?.stop());

/** Private data of users, recognisable wherever it turns up. */
const SECRETS = {
  email: "canary-mail@example.test",
  name: "Kanarie Geheimenaam",
  street: "Kanariestraat 77",
  phone: "+32499123456",
};
const typed = "Geelkanaristan";

async function withSecrets(id: string) {
  await db.user.update({ where: { id }, data: { ...SECRETS, email: `${id}-${SECRETS.email}` } });
}

test.skipIf(!redis)("nothing in Redis is private, and nobody's answer depends on who loaded it", async () => {
  const server = new Redis(redis?.url ?? "");
  const caregiver = await approvedCaregiver();
  await db.caregiver.update({ where: { userId: caregiver.id }, data: FULL_PROFILE });
  const owner = await person("OWNER");
  await insertCompletedWalk(caregiver.id, owner.id, new Date("2026-03-01T10:00:00Z"));
  await insertReviews(caregiver.id, [5, 4, 3]);
  for (const { id } of await db.user.findMany()) await withSecrets(id);

  const viewers = [owner, caregiver, await person("ADMIN"), null];
  const endpoints = [
    (as: { id: string } | null) => callRoute(caregiverPage, { as, params: { id: caregiver.id } }),
    (as: { id: string } | null) => callRoute(reviewList, { as, params: { id: caregiver.id } }),
    (as: { id: string } | null) => callRoute(search, { as, query: { place: "Gent" } }),
    (as: { id: string } | null) =>
      callRoute(search, {
        as,
        query: { place: "Gent", service: "BOARDING", from: addDays(wallTime(new Date()).date, 90) },
      }),
    (as: { id: string } | null) => callRoute(search, { as, query: { place: typed } }),
  ];
  let stored: string[] = [];
  await withRedisUp(async () => {
    for (const endpoint of endpoints) {
      const answers = [];
      for (const as of viewers) answers.push(JSON.stringify((await endpoint(as)).json));
      expect(new Set(answers).size).toBe(1);
    }
    const keys = await server.keys("*");
    stored = await Promise.all(keys.map(async (key) => `${key} ${await server.get(key)}`));
    expect(stored.filter((text) => text.includes("Kanarie G.")).length, "what is public is there").toBeGreaterThan(2);
  });
  await server.quit();
  for (const secret of [...Object.values(SECRETS), "Geheimenaam", typed, owner.id])
    expect(stored.filter((text) => text.includes(secret))).toEqual([]);
});
