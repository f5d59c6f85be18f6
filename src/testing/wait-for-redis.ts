import { expect } from "vitest";
import { ALL_TAGS, invalidate } from "@/lib/invalidation";
import { increment } from "@/lib/redis";
import { eventually } from "@/testing/eventually";

/** Until Redis answers again. */
export const untilRedisResponds = () =>
  eventually(async () => expect(await increment("looks", { ttl: 60 })).not.toBeNull());

/** What goes well with a Redis that answers in time. A pause of this machine makes it rest, which is right; then once more. */
export const withRedisUp = (run: () => Promise<void>) =>
  eventually(async () => {
    await untilRedisResponds();
    await invalidate([ALL_TAGS]);
    await run();
  });
