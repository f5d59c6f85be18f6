import { AppError } from "@/lib/errors";

/** Too many at once, or one statement that took too long: it passes by itself. */
const BUSY = new Set(["P2024", "P2028", "P2037", "53300", "53400", "55P03", "57014", "TooManyConnections"]);
/** Nobody there, or the connection broke. PrismaPg has words of its own for some. */
const DOWN = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "ConnectionClosed",
  "DatabaseNotReachable",
  "SocketTimeout",
]);
const DOWN_CLASSES = /^(08|57P|58)/;
/** What pg only says in words. */
const SAID_BUSY = /timeout exceeded when trying to connect/; // no connection of the pool was free
// A server that is there ends a statement before we give it up.
const SAID_DOWN =
  /Connection terminated|connection error and is not queryable|Cannot use a pool after|Query read timeout|timeout expired/;

/**
 * The planned answer to a database that is too busy or not there: 503, and when to come back. Anything else it says is
 * given back as it is.
 */
export function asUnavailable(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const said = allOf(error);
  if (said.some(({ code, message }) => BUSY.has(code) || SAID_BUSY.test(message))) return busy(error);
  if (said.some(({ code, message }) => DOWN.has(code) || DOWN_CLASSES.test(code) || SAID_DOWN.test(message)))
    return databaseDown(error);
  return error;
}

/** What people hear when the database cannot be reached, or was not asked because it could not be a moment ago. */
export function databaseDown(cause?: unknown) {
  return new AppError("unavailable", "database_down", "We cannot reach our own records. Try again in a minute.", {
    cause,
    retryAfterSeconds: 10,
  });
}

function busy(cause?: unknown) {
  return new AppError("unavailable", "busy", "A lot of people are here right now. Try again in a few seconds.", {
    cause,
    retryAfterSeconds: 2,
  });
}

interface Said {
  code: string;
  message: string;
}

/** Codes and words of an error and of what caused it; Prisma keeps the database's own under meta. */
function allOf(error: unknown, depth = 0): Said[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const facts: Record<string, unknown> = { ...error };
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const here = {
    code: text(facts.code) || text(facts.originalCode) || text(facts.kind),
    message: error instanceof Error ? error.message : "",
  };
  const deeper = [error instanceof Error ? error.cause : facts.cause, facts.meta, facts.driverAdapterError];
  return [here, ...deeper.flatMap((each) => allOf(each, depth + 1))];
}
