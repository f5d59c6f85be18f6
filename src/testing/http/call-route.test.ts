import { expect, test } from "vitest";
import { z } from "zod";
import { GET as health } from "@/app/api/health/route";
import { apiDocument } from "@/app/api/openapi.json/document";
import type { RouteSpec } from "@/lib/route/spec";
import { expectMatchesSpec } from "./call-route";

const spec: RouteSpec = {
  as: "anyone",
  response: z.strictObject({ n: z.int() }),
  responses: { 503: z.strictObject({ down: z.literal(true) }) },
};
const problem = (status: number) => ({ type: "about:blank", status, code: "x", detail: "X", errors: [] });
const expectMatch = (status: number, body: unknown, type = "application/json") =>
  expectMatchesSpec(spec, "GET", Response.json(body, { status, headers: { "content-type": type } }), body);

test("a response passes when its status is specified and its body matches the schema of that status", () => {
  expectMatch(200, { n: 1 });
  expectMatch(503, { down: true });
  expectMatch(503, problem(503), "application/problem+json");
});

test.each([
  ["an unspecified key", 200, { n: 1, m: 2 }, "application/json"],
  ["an unspecified status", 201, { n: 1 }, "application/json"],
  ["the body of another status", 503, { n: 1 }, "application/json"],
  ["an unspecified refusal", 404, problem(404), "application/problem+json"],
  ["a refusal whose body has another status", 429, problem(503), "application/problem+json"],
  ["a 304 of a response without cache", 304, "", "application/json"],
] as const)("%s fails", (_, status, body, type) => {
  const response = new Response(null, { status, headers: { "content-type": type } });
  expect(() => expectMatchesSpec(spec, "GET", response, body)).toThrow();
});

test("the specification includes the response of a server that is down", () => {
  expect(health.spec.responses).toHaveProperty("503");
  const answer = apiDocument().paths["/api/health"]?.get?.responses["503"];
  expect(Object.keys(answer && "content" in answer ? answer.content : {})).toEqual([
    "application/json",
    "application/problem+json",
  ]);
});
