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
  if (issue.code === "too_small") return limitRule(issue.origin, Number(issue.minimum), isMoney, "least");
  if (issue.code === "too_big") return limitRule(issue.origin, Number(issue.maximum), isMoney, "most");
  // A rule of our own names its reason.
  if (issue.code === "custom")
    return { code: typeof issue.params?.code === "string" ? issue.params.code : "invalid_value" };
  return { code: isMissing ? missingCode(issue) : kindCode(issue, isMoney) };
}

function missingCode(issue: Issue) {
  if (issue.code === "invalid_type" || issue.code === "invalid_format") return "required";
  if (issue.code === "invalid_value") return issue.values[0] === true ? "required_check" : "required_choice";
  return issue.code === "invalid_union" ? "required_choice" : issue.code;
}

function kindCode(issue: Issue, isMoney: boolean) {
  if (issue.code === "invalid_type") {
    if (isMoney) return "invalid_amount";
    if (issue.expected === "boolean") return "required_choice";
    return issue.expected === "number" || issue.expected === "int" ? "invalid_number" : "invalid_type";
  }
  if (issue.code === "invalid_format") return issue.format === "email" ? "invalid_email" : "invalid_format";
  if (issue.code === "invalid_value") return issue.values[0] === true ? "required_check" : "invalid_value";
  return issue.code === "invalid_union" ? "invalid_value" : issue.code;
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
