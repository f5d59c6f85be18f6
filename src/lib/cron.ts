import { env } from "@/env";
import type { Ctx } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { measured } from "@/lib/measured";
import { answer } from "@/lib/route";
import { sameSecret } from "@/lib/same-secret";

/** An address that only the scheduler can call. What it runs must be safe to run twice at once. */
export function cron(job: string, run: (ctx: Ctx) => Promise<unknown>) {
  return (request: Request) =>
    measured(
      request,
      () =>
        answer(() => {
          if (!sameSecret(request.headers.get("authorization") ?? "", `Bearer ${env.CRON_SECRET}`))
            throw new AppError("unauthenticated", "not_the_scheduler", "Only the scheduler may call this.");
          return run({ actor: { kind: "system", job }, now: new Date() });
        }),
      { mayBeSlow: true },
    );
}
