import { expect, test } from "vitest";
import { z } from "zod";
import { GET as health } from "@/app/api/health/route";
import { apiDocument } from "@/app/api/openapi.json/document";
import type { RouteSpec } from "@/lib/route/spec";
import { expectMatchesSpec } from "./call-route";

const shape: RouteSpec = {
  as: "anyone",
  response: z.strictObject({ n: z.int() }),
  responses: { 503: z.strictObject({ down: z.literal(true) }) },
};
const problem = (status: number) => ({ type: "about:blank", status, code: "x", detail: "X", errors: [] });
const hold = (status: number, body: unknown, type = "application/json") =>
  expectMatchesSpec(shape, "GET", Response.json(body, { status, headers: { "content-type": type } }), body);

test("an answer passes when its status is described, with what is described for that status", () => {
  hold(200, { n: 1 });
  hold(503, { down: true });
  hold(503, problem(503), "application/problem+json");
});

test.each([
  ["a key it does not speak of", 200, { n: 1, m: 2 }, "application/json"],
  ["a status that is not described", 201, { n: 1 }, "application/json"],
  ["the body of another status", 503, { n: 1 }, "application/json"],
  ["a refusal that is not described", 404, problem(404), "application/problem+json"],
  ["a refusal that says another status", 429, problem(503), "application/problem+json"],
  ["a 304 of what is not stored", 304, "", "application/json"],
] as const)("%s does not", (_, status, body, type) => {
  const response = new Response(null, { status, headers: { "content-type": type } });
  expect(() => expectMatchesSpec(shape, "GET", response, body)).toThrow();
});

test("the description says what a server that is down answers", () => {
  expect(health.shape.responses).toHaveProperty("503");
  const answer = apiDocument().paths["/api/health"]?.get?.responses["503"];
  expect(Object.keys(answer && "content" in answer ? answer.content : {})).toEqual([
    "application/json",
    "application/problem+json",
  ]);
});
