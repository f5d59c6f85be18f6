import { z } from "zod";
import { route } from "@/lib/route";
import { recordMetric } from "@/lib/telemetry/record";

const PageLoad = z.strictObject({ ms: z.int().min(0).max(600_000), cdn: z.enum(["hit", "miss"]).optional() });

export const POST = route(
  { as: "anyone", summary: "Report how long one page took to load.", body: PageLoad },
  async ({ body: { ms, cdn = "none" } }) => recordMetric("page.load", ms, { cdn }),
);
