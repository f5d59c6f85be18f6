import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/env";

/** Compares what was sent with a secret; takes as long for a near miss as for a wild guess. */
export function isSameSecret(provided: string, expected: string) {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(provided), digest(expected));
}

/** Whether a program of ours asks: it sends the token of the scheduler or of the metrics. */
export function hasSecret({ headers }: Request) {
  const sent = headers.get("authorization") ?? "";
  return [env.CRON_SECRET, env.METRICS_TOKEN].some((secret) => secret && isSameSecret(sent, `Bearer ${secret}`));
}
