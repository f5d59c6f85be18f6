import { z } from "zod";
import { invalid, StripeApiError } from "../core/errors";

/** A form value: text, a list, or a nested group. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue };

/** A group of named values. */
export type FormGroup = { [key: string]: FormValue };

/** Parses `a[b][0][c]=d` and `a[]=d` as Stripe does; groups with the keys 0, 1, 2 … are lists. */
export function parseForm(text: string): FormGroup {
  const root: FormGroup = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) assign(root, path(name), value);
  return toLists(root) as FormGroup;
}

function path(name: string): string[] {
  const [head = "", ...rest] = name.split("[");
  return [head, ...rest.map((part) => (part.endsWith("]") ? part.slice(0, -1) : part))];
}

function assign(group: FormGroup, [key = "", ...rest]: string[], value: string): void {
  const name = key === "" ? String(Object.keys(group).length) : key;
  if (rest.length === 0) {
    group[name] = value;
    return;
  }
  const inner = group[name];
  const next: FormGroup = typeof inner === "object" && !Array.isArray(inner) ? inner : Object.create(null);
  group[name] = next;
  assign(next, rest, value);
}

function toLists(value: FormValue): FormValue {
  if (typeof value === "string" || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, toLists(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** A URL for redirects. */
export const url = z.url({ protocol: /^https?$/ });

/** An e-mail address. */
export const email = z.email();

/** Any non-empty text. */
export const text = z.string().min(1).max(5000);

/** A text that an empty value unsets. */
export const unsettable = z
  .string()
  .max(5000)
  .transform((value) => (value === "" ? null : value));

/** A whole number written in digits. */
export const integer = z
  .string()
  .regex(/^-?\d{1,15}$/)
  .transform(Number)
  .pipe(z.number().int());

/** An amount in cents, at least one. */
export const amount = integer.pipe(z.number().min(1));

/** `true` or `false`. */
export const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** Metadata to merge; see mergeMetadata. */
export const metadata = z.union([z.literal(""), z.record(z.string().max(40), z.string().max(500))]);

/** A timestamp, or a range of timestamps. */
export const created = z.union([
  integer,
  z.strictObject({ gt: integer.optional(), gte: integer.optional(), lt: integer.optional(), lte: integer.optional() }),
]);

/** The paging parameters of every list. */
export const paging = {
  limit: integer.pipe(z.number().min(1).max(100)).optional(),
  starting_after: text.optional(),
  ending_before: text.optional(),
  created: created.optional(),
};

/** Validates the parameters of a request. Throws Stripe's error for the first issue. */
export function readParams<S extends z.ZodType>(schema: S, raw: FormGroup): z.output<S> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw issue ? validationError(issue, raw) : invalid("Invalid request.");
}

function validationError(issue: z.core.$ZodIssue, raw: FormGroup): StripeApiError {
  const param = named(issue.path);
  if (issue.code === "unrecognized_keys") {
    const unknown = named([...issue.path, issue.keys[0] ?? ""]);
    return invalid(`Received unknown parameter: ${unknown}`, { code: "parameter_unknown", param: unknown });
  }
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], raw);
  if (value === undefined) return invalid(`Missing required param: ${param}.`, { code: "parameter_missing", param });
  if (value === "") {
    const message = `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset.`;
    return invalid(message, { code: "parameter_invalid_empty", param });
  }
  if (issue.code === "invalid_value") {
    return invalid(`Invalid ${param}: must be one of ${issue.values.map(String).join(", ")}`, { param });
  }
  if (issue.code === "invalid_format" && issue.format === "url") {
    return invalid("Not a valid URL", { code: "url_invalid", param });
  }
  if (issue.code === "invalid_format" && issue.format === "email") {
    return invalid(`Invalid email address: ${String(value)}`, { code: "email_invalid", param });
  }
  if (issue.code === "invalid_format")
    return invalid(`Invalid integer: ${String(value)}`, { code: "parameter_invalid_integer", param });
  if (issue.code === "too_small" || issue.code === "too_big")
    return invalid(`Invalid value for ${param}: out of range.`, { code: "parameter_invalid_integer", param });
  return invalid(`Invalid ${param}`, { param });
}

function named(path: PropertyKey[]): string {
  return path.map((key, index) => (index === 0 ? String(key) : `[${String(key)}]`)).join("");
}

/** Merges metadata: an empty value removes a key, an empty string removes all keys, undefined changes nothing. */
export function mergeMetadata(
  before: Record<string, string> | null | undefined,
  change: "" | Record<string, string> | undefined,
): Record<string, string> {
  if (change === "") return {};
  const merged = { ...before, ...change };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ""));
}
