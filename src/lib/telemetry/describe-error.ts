/** User input appears in library messages in quotes, or in one of these forms. */
const PRIVATE_PATTERNS = [
  /"[^"]*"|`[^`]*`|(?<!\w)'[^']*'/g,
  /[^\s@]+@[^\s@]+/g,
  /\b[A-Za-z]+_[A-Za-z0-9_]{12,}|\b[\w-]{24,}(?:\.[\w-]+)*/g,
  /\+?\d[\d .\-/]{5,}\d/g,
];
/** Messages of these errors repeat user input: only their name and code are reported. */
const FROM_OUTSIDE = /^(Prisma|Stripe|\$?Zod|DatabaseError|SyntaxError|error$|DriverAdapter)/;
const MAX_CAUSES = 3;
const MAX_FRAMES = 30;

export interface ErrorDescription {
  name: string;
  code?: string;
  message?: string;
  stack?: string;
  cause?: ErrorDescription;
}

/** The part of an error that may go to a log or another company: its kind and location, never user input. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) {
    const code = codeOf(error);
    return { name: typeof error, ...(code && { code }) };
  }
  const name = error.constructor.name === "Error" ? error.name : error.constructor.name;
  const code = codeOf(error);
  const message = safeMessage(name, error.message);
  const cause = error.cause && depth < MAX_CAUSES ? describeError(error.cause, depth + 1) : undefined;
  return { name, ...(code && { code }), ...(message && { message }), stack: framesOf(error), ...(cause && { cause }) };
}

/** Codes are from closed sets: SQLSTATEs, Node's, Prisma's, Stripe's, our own. Nothing that a user typed has this form. */
const CODE = /^[A-Za-z][A-Za-z_]{1,59}$|^[0-9A-Z]{5}$|^P\d{4}$|^ERR_[A-Z0-9_]{1,59}$/;

/** The code of an error. Prisma puts that of the database under `originalCode`, its adapter's own under `kind`. */
function codeOf(error: unknown): string | undefined {
  const { code, originalCode, kind } = (error ?? {}) as { code?: unknown; originalCode?: unknown; kind?: unknown };
  return [code, originalCode, kind].find((value): value is string => typeof value === "string" && CODE.test(value));
}

/** The message of an error without user input; undefined for errors that repeat it. */
export const safeMessage = (name: string, message: string) =>
  FROM_OUTSIDE.test(name) ? undefined : withoutPrivate(message);

/** Our own text without what a user may have typed into it. */
export const withoutPrivate = (text: string) =>
  PRIVATE_PATTERNS.reduce((rest, pattern) => rest.replace(pattern, "[…]"), text.slice(0, 1_000)).slice(0, 300);

/** The stack lines that name code locations. The message above them may contain lines of the same form. */
const framesOf = ({ stack = "", message }: Error) =>
  stack
    .slice(Math.max(0, stack.indexOf(message)) + message.length)
    .split("\n")
    .filter((line) => /^\s+at \S.*?(:\d+\)?|\))$/.test(line))
    .slice(0, MAX_FRAMES)
    .join("\n");

/** A copy of the error with the reportable parts only. */
export function safeError(error: unknown): Error {
  const { name, message = "", stack = "", cause } = describeError(error);
  const safe = new Error(message, cause && { cause: safeError((error as Error).cause) });
  return Object.assign(safe, { name, stack: `${name}\n${stack}` });
}
