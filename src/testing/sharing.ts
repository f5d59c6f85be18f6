import { expect, vi } from "vitest";
import { EVERYTHING, forget } from "@/lib/cache/families";
import { increment } from "@/lib/redis";

/** Until Redis answers again. */
export const redisAnswers = () =>
  vi.waitFor(async () => expect(await increment("looks", { ttl: 60 })).not.toBeNull(), {
    timeout: 30_000,
    interval: 20,
  });

/** What goes well with a Redis that answers in time. A pause of this machine makes it rest, which is right; then once more. */
export const sharing = (run: () => Promise<void>) =>
  vi.waitFor(
    async () => {
      await redisAnswers();
      await forget([EVERYTHING]);
      await run();
    },
    { timeout: 45_000, interval: 100 },
  );
