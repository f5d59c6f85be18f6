import { z } from "zod";
import { env } from "@/env";
import type { Ctx } from "@/lib/actor";
import { inTurn } from "@/lib/cron/in-turn";
import { recorded } from "@/lib/cron/run";
import { sameSecret } from "@/lib/cron/same-secret";
import { AppError } from "@/lib/errors";
import { measured } from "@/lib/monitoring/measured";
import { answer } from "@/lib/route";
import type { Declared } from "@/lib/route/declared";

interface Manner {
  /** Any number of runs at once; otherwise they take turns. */
  together?: boolean;
}

/** An address that only the scheduler can call. Each run is kept; what it runs must be safe to run again. */
export function cron(job: string, run: (ctx: Ctx) => Promise<unknown>, { together }: Manner = {}) {
  const once = () => recorded(job, () => run({ actor: { kind: "system", job }, now: new Date() }));
  const handler = (request: Request) =>
    measured(
      request,
      () =>
        answer(async () => {
          if (!sameSecret(request.headers.get("authorization") ?? "", `Bearer ${env.CRON_SECRET}`))
            throw new AppError("unauthenticated", "not_the_scheduler", "Only the scheduler may call this.");
          return together ? once() : inTurn(job, once);
        }),
      { mayBeSlow: true },
    );
  const shape: Declared = { as: "scheduler", summary: `Does what is due: ${job}.`, answer: z.looseObject({}) };
  return Object.assign(handler, { shape });
}
