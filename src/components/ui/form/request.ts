import { interpolate } from "@/components/ui/interpolate";
import { formatInstant, formatMoney } from "@/i18n/format";

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

/** Sentences that forms need in the browser, in the reader's language; LocalizedFormTexts passes them. */
export interface FormTexts {
  summary: string;
  saved: string;
  /** Between the name of a field and what is wrong with it: ": ". */
  colon: string;
  /** Asked before changes that were not sent are lost. */
  unsent: string;
  /** The link to sign in again, in a tab of its own. */
  signInAgain: string;
  errors: Record<string, string>;
  /** Sentences of one field and rule, by the field's own name: `phone`, `petIds`. */
  fields: Record<string, Record<string, string>>;
  locale: string;
}

/** The sentence for a field that breaks a rule: that of the field, else that of the rule. */
export function fieldMessage(texts: FormTexts, { path, code, message, values }: FieldProblem): string {
  const name = path.split(".").findLast((step) => !/^\d+$/.test(step)) ?? "";
  return errorMessage(texts, code, message || undefined, values, texts.fields[name]);
}

/** The sentence for a problem: ours by code, else the server's, else the general one. `own` comes before all of them. */
export function errorMessage(
  texts: FormTexts,
  code: string,
  fallback?: string,
  values: ErrorValues = {},
  own: Record<string, string> = {},
): string {
  // Who decided is known for most decisions, and then named.
  const named = values.by === undefined ? undefined : texts.errors[`${code}_by`];
  const sentence = own[code] ?? named ?? texts.errors[code] ?? fallback ?? texts.errors.bug ?? code;
  const shown = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    shownValue(texts, name, value),
  ]);
  return interpolate(sentence, Object.fromEntries(shown));
}

/** Amounts, instants and codes as the reader reads them. */
function shownValue({ errors, locale }: FormTexts, name: string, value: string | number) {
  if (name.endsWith("Cents")) return formatMoney(Number(value), locale, { whole: true });
  if (name.endsWith("At")) return formatInstant(String(value), locale, "short");
  return name.endsWith("Code") ? (errors[value] ?? value) : value;
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

/** Says whose page a write comes from, so that the server refuses it when somebody else is signed in by now. */
async function pageUserHeader(): Promise<Record<string, string>> {
  if (pageUser === undefined) {
    const me = await getJson<{ user: { id: string } | null }>("/api/me");
    if (me.ok) rememberPageUser(me.answer.user?.id ?? "");
  }
  return pageUser === undefined ? {} : { "X-Page-User": pageUser };
}

/** A key for one request that must not be done twice. */
export const newRequestKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export type Method = "POST" | "PUT" | "PATCH" | "DELETE";

type SendResult = { ok: true; answer: unknown } | { ok: false; problem: Problem };

/** Sends JSON to our own API and returns the outcome; it never throws. */
export async function sendJson(path: string, method: Method, body: unknown): Promise<SendResult> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json", Accept: "application/json", ...(await pageUserHeader()) },
      body: JSON.stringify(body ?? {}),
    });
  } catch {
    // fetch only throws when there was no response: offline, or the connection broke.
    return { ok: false, problem: { code: "network", errors: [] } };
  }
  return readAnswer(response);
}

/** The outcome of a response. One that breaks off half way is a failure, even if its status says otherwise. */
async function readAnswer(response: Response): Promise<SendResult> {
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

/** Fills "{id}" in an address from the response: "/nl/bookings/{id}", or "{url}" to go where the server says. */
export function fillHref(href: string, answer: unknown): string {
  const values: Record<string, unknown> = typeof answer === "object" && answer !== null ? { ...answer } : {};
  return href.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    return typeof value === "string" || typeof value === "number" ? `${value}` : "";
  });
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
