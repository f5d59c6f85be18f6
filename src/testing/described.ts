import { expect } from "vitest";
import { z } from "zod";
import { refusalsOf } from "@/lib/openapi/parts";
import { Done, Problem } from "@/lib/route/answer-shapes";
import type { Declared } from "@/lib/route/declared";

/**
 * Holds an answer against what its address says it sends: the status is one of those described, and the body is what is
 * described for that status. A key it does not speak of fails the test.
 */
export function expectDescribed(shape: Declared, method: string, { status, headers }: Response, sent: unknown) {
  const { answer = Done, answers = {}, media, cache } = shape;
  const type = headers.get("content-type") ?? "";
  if (type.startsWith("application/problem+json")) {
    expect(refusalsOf(method, shape), `refusals of ${method}: ${JSON.stringify(sent)}`).toContain(status);
    return expectShape(Problem.extend({ status: z.literal(status) }), sent);
  }
  if (status === 304) return expect([cache, sent], "304").toEqual([expect.any(String), ""]);
  if (status === 200 && media) return expect(type).toContain(media);
  expect(type, `of ${status}`).toContain("application/json");
  expectShape(status === 200 ? answer : (answers[status] ?? expect.fail(`${status} is not described`)), sent);
}

function expectShape(shape: z.ZodType, sent: unknown) {
  const { error } = shape.safeParse(sent);
  if (error) expect.fail(`not the answer that is described: ${z.prettifyError(error)}\n${JSON.stringify(sent)}`);
}
