const STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
} as const;

export type ErrorKind = keyof typeof STATUS;

/** What is wrong with one field: its path in the body ("emergency.phone"), a code for programs, a sentence for people. */
export interface FieldError {
  path: string;
  code: string;
  message: string;
  /** What the sentence in the reader's language names: a limit, a price in `…Cents`. */
  values?: ErrorValues;
}

export type ErrorValues = Record<string, string | number>;

/** A process may load this file more than once; each copy must recognize the errors of the others. */
const APP_ERROR = Symbol.for("tailtribe.AppError");

/**
 * A planned outcome. `code` is for programs, `message` for people, `kind` sets the HTTP status.
 * Anything thrown that is not an AppError is a bug: it becomes a bare 500.
 */
export class AppError extends Error {
  readonly [APP_ERROR] = true;
  readonly fields: FieldError[];
  readonly values: ErrorValues | undefined;
  /** When a retry makes sense; becomes Retry-After. */
  readonly retryAfterSeconds: number | undefined;
  /** Additional response headers, such as the limit that was reached. */
  readonly headers: Record<string, string>;
  /** All that Next.js sends to the browser when a page fails; the browser picks the text by it. */
  readonly digest: string | undefined;

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    options: ErrorOptions & Partial<Pick<AppError, "fields" | "values" | "retryAfterSeconds" | "headers">> = {},
  ) {
    super(message, options);
    this.name = "AppError";
    this.fields = options.fields ?? [];
    this.values = options.values;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.headers = options.headers ?? {};
    this.digest = kind === "unavailable" || kind === "too_many" ? code : undefined;
  }

  get status() {
    return STATUS[this.kind];
  }

  static override [Symbol.hasInstance](thing: unknown): thing is AppError {
    return typeof thing === "object" && thing !== null && APP_ERROR in thing;
  }
}

/** For a URL that cannot exist. */
export const notFoundError = () => new AppError("not_found", "not_found", "That does not exist.");

/** Also for users without access: they must not learn whether a thing exists. */
export const notFound = (what: string) =>
  new AppError("not_found", `${what}_not_found`, `That ${what.replaceAll("_", " ")} does not exist.`);

/** One field is wrong for a reason the schema cannot know. */
export const invalidField = (path: string, code: string, message: string, values?: ErrorValues) =>
  new AppError("invalid", code, message, { fields: [{ path, code, message, ...(values ? { values } : {}) }] });

/** For values that cannot be missing. A missing one is a bug, so not an AppError. */
export function assertDefined<T>(value: T | null | undefined, what: string): T {
  if (value == null) throw new TypeError(`missing ${what}`);
  return value;
}
