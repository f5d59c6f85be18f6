import pino from "pino";
import { env } from "@/env";
import { requestId } from "@/lib/telemetry/request-context";

/** One JSON line per event, with its request id. Never pass personal data, tokens or card data: ids only. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => ({ requestId: requestId() }),
});
