import { AppError } from "@/lib/errors";

/** Too much load, a statement that took too long, or one that another transaction got in the way of: temporary. */
const BUSY = new Set([
  ...["P2024", "P2028", "P2037", "53300", "53400", "55P03", "57014", "TooManyConnections"],
  ...["P2034", "40P01", "40001"],
]);
/** The server is unreachable, or the connection broke. PrismaPg has its own codes for some. */
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
/** Classes of SQLSTATE. 08P01 is a server that answers and refuses how we connect: a wrong setting, which waiting does not fix. */
const DOWN_CLASSES = /^(08(?!P01)|57P|58)/;
/** A value that the database cannot take: a year 0, text that is none, a number out of range. */
const BAD_VALUE = new Set(["22003", "22007", "22008", "22021", "22P02", "22P05", "P2020", "P2023"]);
/** Errors for which pg has a message but no code. */
const BUSY_MESSAGE = /timeout exceeded when trying to connect/; // no connection of the pool was free
// A running server cancels a statement before our own timeout does.
const DOWN_MESSAGE =
  /Connection terminated|connection error and is not queryable|Cannot use a pool after|Query read timeout|timeout expired/;

/**
 * Maps a busy or unreachable database to a planned 503 with Retry-After, and a value it cannot take to a 400. Returns any
 * other error unchanged.
 */
export function fromDatabaseError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const details = errorChain(error);
  if (details.some(({ code, message }) => BUSY.has(code) || BUSY_MESSAGE.test(message))) return busy(error);
  if (details.some(({ code, message }) => DOWN.has(code) || DOWN_CLASSES.test(code) || DOWN_MESSAGE.test(message)))
    return databaseDown(error);
  if (details.some(({ code }) => BAD_VALUE.has(code)))
    return new AppError("invalid", "bad_value", "There is a value in it that cannot exist.", { cause: error });
  return error;
}

/** For a database that cannot be reached, or whose breaker is open. */
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

interface ErrorDetail {
  code: string;
  message: string;
}

/** Codes and messages of an error and its causes; Prisma stores those of the database under meta. */
function errorChain(error: unknown, depth = 0): ErrorDetail[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const fields: Record<string, unknown> = { ...error };
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const here = {
    code: text(fields.code) || text(fields.originalCode) || text(fields.kind),
    message: error instanceof Error ? error.message : "",
  };
  const deeper = [error instanceof Error ? error.cause : fields.cause, fields.meta, fields.driverAdapterError];
  return [here, ...deeper.flatMap((each) => errorChain(each, depth + 1))];
}
