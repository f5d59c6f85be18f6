/** What is wrong with one field. `path` is the field's name: "emergency.phone". */
export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** An answer that is not a success (RFC 9457), or no answer at all: code "network". */
export interface Problem {
  code: string;
  detail?: string;
  errors: FieldProblem[];
}

/** Sentences the forms need in the browser, in the reader's language. Made by formTexts on the server. */
export interface FormTexts {
  summary: string;
  saved: string;
  errors: Record<string, string>;
}

/** The sentence for a problem: ours by code, else what the server said, else the general one. */
export function sentence(texts: FormTexts, code: string, said?: string): string {
  return texts.errors[code] ?? said ?? texts.errors.bug ?? code;
}

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Reads an error answer without trusting its shape. */
export function readProblem(status: number, answer: unknown): Problem {
  const { code, detail, errors } = isRecord(answer) ? answer : {};
  return {
    code: text(code) ?? (status === 429 ? "too_many" : status === 503 ? "unavailable" : "bug"),
    detail: text(detail),
    errors: (Array.isArray(errors) ? errors : []).filter(isRecord).map((each) => ({
      path: Array.isArray(each.path) ? each.path.join(".") : (text(each.path) ?? ""),
      code: text(each.code) ?? "invalid",
      message: text(each.message) ?? "",
    })),
  };
}
