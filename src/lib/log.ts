import pino from "pino";
import { env } from "@/env";

/** One JSON line an event. Never pass a person's data, a token or card data: ids only. */
export const log = pino({ level: env.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
