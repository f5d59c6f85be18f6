import { env } from "@/env";
import { sameSecret } from "@/lib/cron/same-secret";
import { AppError } from "@/lib/errors";
import { measured } from "@/lib/monitoring/measured";
import { prometheusText } from "@/lib/monitoring/prometheus";
import { answer } from "@/lib/route";
import type { Declared } from "@/lib/route/declared";

const shape: Declared = { as: "metrics", summary: "Figures for Prometheus.", media: "text/plain" };

const read = (request: Request) =>
  measured(request, () =>
    answer(async () => {
      const given = request.headers.get("authorization") ?? "";
      const tokens = [env.CRON_SECRET, ...(env.METRICS_TOKEN ? [env.METRICS_TOKEN] : [])];
      // Each is compared, so that the time tells nothing.
      const fits = tokens.map((token) => sameSecret(given, `Bearer ${token}`)).includes(true);
      if (!fits) throw new AppError("unauthenticated", "no_token", "This needs the token of the metrics.");
      return new Response(await prometheusText(new Date()), {
        headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "private, no-store" },
      });
    }),
  );

/** An address that only a program with the token (METRICS_TOKEN or CRON_SECRET) may read. */
export const metricsDoor = Object.assign(read, { shape });
