import { expect } from "vitest";
import { ALL_TAGS, invalidate } from "@/lib/invalidation";
import { increment } from "@/lib/redis";
import { eventually } from "@/testing/eventually";

/** Waits until Redis answers again. */
export const untilRedisResponds = () =>
  eventually(async () => expect(await increment("looks", { ttl: 60 })).not.toBeNull());

/** Runs a check that needs a responsive Redis, again when a pause of this machine made Redis unavailable meanwhile. */
export const withRedisUp = (run: () => Promise<void>) =>
  eventually(async () => {
    await untilRedisResponds();
    await invalidate([ALL_TAGS]);
    await run();
  });
