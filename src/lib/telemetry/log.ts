import pino from "pino";
import { env } from "@/env";
import { requestId } from "@/lib/telemetry/request-context";

/** One JSON line an event, with the request it belongs to. Never pass a person's data, a token or card data: ids only. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => ({ requestId: requestId() }),
});
