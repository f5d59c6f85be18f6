import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/env";
import type { Ctx } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { answer } from "@/lib/route";

/** An address that only the scheduler can call. What it runs must be safe to run twice at once. */
export function cron(job: string, run: (ctx: Ctx) => Promise<unknown>) {
  return (request: Request) =>
    answer(() => {
      if (!same(request.headers.get("authorization") ?? "", `Bearer ${env.CRON_SECRET}`))
        throw new AppError("unauthenticated", "not_the_scheduler", "Only the scheduler may call this.");
      return run({ actor: { kind: "system", job }, now: new Date() });
    });
}

/** Takes as long for a near miss as for a wild guess. */
function same(given: string, expected: string) {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
