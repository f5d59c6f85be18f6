import { randomUUID } from "node:crypto";
import { z } from "zod";
import { env } from "@/env";
import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { isSameSecret } from "@/lib/auth/secrets";
import { singleFlight } from "@/lib/cron/single-flight";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { callerOf, toResponse } from "@/lib/route";
import type { RouteSpec } from "@/lib/route/spec";
import { withRequestMetrics } from "@/lib/telemetry/request-metrics";

const MAX_ERROR = 200;

/** Does a run and keeps when it began, how long it took and how it ended. */
export async function recordRun(name: string, run: () => Promise<unknown>): Promise<unknown> {
  const id = randomUUID();
  await db.cronRun.create({ data: { id, name, startedAt: new Date() } });
  const finish = (outcome: Prisma.CronRunUpdateInput) =>
    db.cronRun.updateMany({ where: { id }, data: { endedAt: new Date(), ...outcome } });
  try {
    const result = await run();
    const plain = JSON.parse(JSON.stringify(result ?? null)) as Prisma.InputJsonValue | null; // what JSON can hold
    await finish({ result: plain ?? Prisma.DbNull });
    return result;
  } catch (error) {
    // The run's own error is what counts, also when it cannot be written down because the database is what failed.
    await finish({ error: errorSummary(error) }).catch(() => undefined);
    throw error;
  }
}

/** Enough to know where to look. The log has the rest; messages of the database may hold values, so only their first line. */
function errorSummary(error: unknown) {
  if (error instanceof AppError) return error.code;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return `${name}: ${message.trim().split("\n")[0]}`.slice(0, MAX_ERROR);
}

interface CronOptions {
  /** Any number of runs at once; otherwise they take turns. */
  concurrent?: boolean;
}

/** An address that only the scheduler can call. Each run is kept; what it runs must be safe to run again. */
export function cron(job: string, run: (ctx: Ctx) => Promise<unknown>, { concurrent: together }: CronOptions = {}) {
  const once = () => recordRun(job, () => run({ actor: { kind: "system", job }, now: new Date() }));
  const handler = (request: Request) =>
    withRequestMetrics(request, () =>
      toResponse(
        async () => {
          if (!isSameSecret(request.headers.get("authorization") ?? "", `Bearer ${env.CRON_SECRET}`))
            throw new AppError("unauthenticated", "not_the_scheduler", "Only the scheduler may call this.");
          return together ? once() : singleFlight(job, once);
        },
        undefined,
        callerOf(request),
      ),
    );
  const spec: RouteSpec = { as: "scheduler", summary: `Does what is due: ${job}.`, response: z.looseObject({}) };
  return Object.assign(handler, { spec });
}
