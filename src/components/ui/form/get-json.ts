/** What is wrong with one field. `path` is the field's name: "emergency.phone". */
export interface FieldProblem {
  path: string;
  code: string;
  message: string;
  values?: ErrorValues;
}

/** What a sentence names: limits, names; amounts in cents under names that end in "Cents". */
export type ErrorValues = Record<string, string | number>;

/** An error response (RFC 9457), or no response at all: code "network". */
export interface Problem {
  code: string;
  detail?: string;
  values?: ErrorValues;
  errors: FieldProblem[];
  /** What the page shows has changed in the meantime. */
  isStale?: boolean;
}

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function valuesOf(value: unknown): ErrorValues | undefined {
  if (!isRecord(value)) return undefined;
  const known = Object.entries(value).filter(([, each]) => typeof each === "string" || typeof each === "number");
  return Object.fromEntries(known) as ErrorValues;
}

/** Reads an error response without trusting its shape. */
export function readProblem(status: number, answer: unknown): Problem {
  const { code, detail, errors, values } = isRecord(answer) ? answer : {};
  return {
    code: text(code) ?? (status === 429 ? "too_many" : status === 503 ? "unavailable" : "bug"),
    detail: text(detail),
    values: valuesOf(values),
    isStale: status === 409,
    errors: (Array.isArray(errors) ? errors : []).filter(isRecord).map((each) => ({
      path: Array.isArray(each.path) ? each.path.join(".") : (text(each.path) ?? ""),
      code: text(each.code) ?? "invalid",
      message: text(each.message) ?? "",
      values: valuesOf(each.values),
    })),
  };
}

/** Whose page this is: the id of who was signed in when it was loaded, "" for a visitor; undefined until it is known. */
let pageUser: string | undefined;

/** The first answer counts: somebody who signs in later in another tab does not make it their page. */
export function rememberPageUser(id: string) {
  pageUser ??= id;
}

/** Whose page this is, once it is known. */
export const pageUserId = () => pageUser;

export type SendResult = { ok: true; answer: unknown } | { ok: false; problem: Problem };

/** The outcome of a response. One that breaks off half way is a failure, even if its status says otherwise. */
export async function readAnswer(response: Response): Promise<SendResult> {
  const body = await response.text().catch(() => null);
  const answer = parsed(body);
  if (!response.ok) return { ok: false, problem: readProblem(response.status, answer) };
  if (answer === undefined && body !== "") return { ok: false, problem: { code: "cut_off", errors: [] } };
  return { ok: true, answer };
}

function parsed(body: string | null): unknown {
  try {
    return body ? JSON.parse(body) : undefined;
  } catch {
    // Not JSON, or only the beginning of it.
    return undefined;
  }
}

/** A domain response after JSON: dates are strings. */
export type Serialized<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? Serialized<Item>[]
    : T extends object
      ? { [Key in keyof T]: Serialized<T[Key]> }
      : T;

export type GetResult<T> = { ok: true; answer: Serialized<T> } | { ok: false; problem: Problem };

/** Reads from our own API and returns the outcome; it never throws. T is the type that the route's domain function returns. */
export async function getJson<T>(path: string): Promise<GetResult<T>> {
  // fetch only throws when there was no response: offline, or the connection broke.
  const response = await fetch(path, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!response) return { ok: false, problem: { code: "network", errors: [] } };
  const read = await readAnswer(response);
  // Both ends are ours: the route responds with the domain function's result.
  return read.ok ? { ok: true, answer: read.answer as Serialized<T> } : read;
}
