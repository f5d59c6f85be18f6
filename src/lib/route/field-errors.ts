import { z } from "zod";
import type { ErrorValues, FieldError } from "@/lib/errors";

type Issue = z.core.$ZodIssue;

/** What is wrong with a request, one rule a field: the first that it breaks, with the limit that a sentence names. */
export function fieldErrorsOf(error: z.ZodError, value: unknown): FieldError[] {
  const byPath = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    const { code, values } = ruleOf(issue, valueAt(value, issue.path), path);
    if (!byPath.has(path)) byPath.set(path, { path, code, message: issue.message, ...(values ? { values } : {}) });
  }
  return [...byPath.values()];
}

interface Rule {
  code: string;
  values?: ErrorValues;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (here, key) => (typeof here === "object" && here !== null ? Reflect.get(here, key) : undefined),
    value,
  );
}

/** The rule as a code with its limit. Amounts in cents say so, because people read them in euros. */
function ruleOf(issue: Issue, value: unknown, path: string): Rule {
  const isMissing = value === undefined || value === null || value === "";
  const isMoney = path.endsWith("Cents");
  switch (issue.code) {
    // A rule of our own names its reason.
    case "custom":
      return { code: typeof issue.params?.code === "string" ? issue.params.code : "invalid_value" };
    case "invalid_type":
      if (isMissing) return { code: "required" };
      if (isMoney) return { code: "invalid_amount" };
      return { code: issue.expected === "number" || issue.expected === "int" ? "invalid_number" : "invalid_type" };
    case "too_small":
      return limitRule(issue.origin, Number(issue.minimum), isMoney, "least");
    case "too_big":
      return limitRule(issue.origin, Number(issue.maximum), isMoney, "most");
    case "invalid_format":
      if (isMissing) return { code: "required" };
      return { code: issue.format === "email" ? "invalid_email" : "invalid_format" };
    case "invalid_value":
      if (issue.values.length === 1 && issue.values[0] === true) return { code: "required_check" };
      return { code: isMissing ? "required_choice" : "invalid_value" };
    case "invalid_union":
      return { code: isMissing ? "required_choice" : "invalid_value" };
    default:
      return { code: issue.code };
  }
}

function limitRule(origin: string, limit: number, isMoney: boolean, side: "least" | "most"): Rule {
  const isLeast = side === "least";
  if (origin === "string" && isLeast && limit <= 1) return { code: "required" };
  if (origin === "string")
    return isLeast ? { code: "too_short", values: { min: limit } } : { code: "too_long", values: { max: limit } };
  if (origin === "array")
    return isLeast ? { code: "too_few", values: { min: limit } } : { code: "too_many_chosen", values: { max: limit } };
  if (isMoney)
    return isLeast
      ? { code: "amount_low", values: { minCents: limit } }
      : { code: "amount_high", values: { maxCents: limit } };
  return isLeast ? { code: "too_small", values: { min: limit } } : { code: "too_big", values: { max: limit } };
}
