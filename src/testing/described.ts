import { expect } from "vitest";
import { z } from "zod";
import { Done, Problem } from "@/lib/route/answer-shapes";
import type { Declared } from "@/lib/route/declared";

/** Holds an answer against what its address says it sends; a key it does not speak of fails the test. */
export function expectDescribed({ answer = Done, media }: Declared, { status, headers }: Response, sent: unknown) {
  const type = headers.get("content-type") ?? "";
  if (type.startsWith("application/problem+json")) return expectShape(Problem, sent);
  if (status >= 300 && status < 400) return; // a redirect has no body
  if (media) return expect(type).toContain(media);
  expect(type, `of ${status}`).toContain("application/json");
  expectShape(answer, sent);
}

function expectShape(shape: z.ZodType, sent: unknown) {
  const { error } = shape.safeParse(sent);
  if (error) expect.fail(`not the answer that is described: ${z.prettifyError(error)}\n${JSON.stringify(sent)}`);
}
