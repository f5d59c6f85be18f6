/** What people write stands in quotes in the messages of libraries, or looks like one of these. */
const PRIVATE_PATTERNS = [
  /"[^"]*"|`[^`]*`|(?<!\w)'[^']*'/g,
  /[^\s@]+@[^\s@]+/g,
  /\b[A-Za-z]+_[A-Za-z0-9_]{12,}|\b[\w-]{24,}(?:\.[\w-]+)*/g,
  /\+?\d[\d .\-/]{5,}\d/g,
];
/** These repeat what somebody sent: only their name and code are told. */
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

/** What may be told of an error to a log or another company: what kind it is and where it happened, never what somebody typed. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error };
  const name = error.constructor.name === "Error" ? error.name : error.constructor.name;
  const code = "code" in error && typeof error.code === "string" ? error.code.slice(0, 40) : undefined;
  const message = safeMessage(name, error.message);
  const cause = error.cause && depth < MAX_CAUSES ? describeError(error.cause, depth + 1) : undefined;
  return { name, ...(code && { code }), ...(message && { message }), stack: framesOf(error), ...(cause && { cause }) };
}

/** The words of an error that may be told; none of errors that repeat what somebody sent. */
export const safeMessage = (name: string, message: string) =>
  FROM_OUTSIDE.test(name) ? undefined : withoutPrivate(message);

/** Words of ours, without what somebody may have typed into them. */
export const withoutPrivate = (text: string) =>
  PRIVATE_PATTERNS.reduce((rest, pattern) => rest.replace(pattern, "[…]"), text.slice(0, 1_000)).slice(0, 300);

/** The lines of a stack that name places in the code. The message above them may have lines that look like one. */
const framesOf = ({ stack = "", message }: Error) =>
  stack
    .slice(Math.max(0, stack.indexOf(message)) + message.length)
    .split("\n")
    .filter((line) => /^\s+at \S.*?(:\d+\)?|\))$/.test(line))
    .slice(0, MAX_FRAMES)
    .join("\n");

/** The same error with nothing in it but what may be told. */
export function safeError(error: unknown): Error {
  const { name, message = "", stack = "", cause } = describeError(error);
  const safe = new Error(message, cause && { cause: safeError((error as Error).cause) });
  return Object.assign(safe, { name, stack: `${name}\n${stack}` });
}
