import { expect } from "vitest";
import { EVERYTHING, forget } from "@/lib/cache/families";
import { increment } from "@/lib/redis";
import { eventually } from "./eventually";

/** Until Redis answers again. */
export const redisAnswers = () => eventually(async () => expect(await increment("looks", { ttl: 60 })).not.toBeNull());

/** What goes well with a Redis that answers in time. A pause of this machine makes it rest, which is right; then once more. */
export const sharing = (run: () => Promise<void>) =>
  eventually(async () => {
    await redisAnswers();
    await forget([EVERYTHING]);
    await run();
  });
