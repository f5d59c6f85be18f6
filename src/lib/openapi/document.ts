import { z } from "zod";
import { Done, Problem } from "@/lib/http/response-schemas";
import { type JsonSchema, jsonSchema } from "@/lib/openapi/json-schema";
import type { Method } from "@/lib/openapi/operations";
import { type DescribedResponse, otherResponses, PROBLEMS, SECURITY, securityOf } from "@/lib/openapi/responses";
import type { RouteSpec } from "@/lib/route/spec";

/** One operation of the description, as much of it as our own page shows. */
export interface DescribedOperation {
  operationId: string;
  summary: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters: { name: string; in: "path" | "query"; required: boolean; schema: JsonSchema }[];
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, DescribedResponse>;
}

interface ApiInfo {
  title: string;
  description: string;
  version: string;
  server: string;
  /** Every code that a problem can have, with what it says. */
  codes: Record<string, string>;
}

/** The description of an API: OpenAPI 3.1, made from what its handlers check and send. */
export function openApi({ server, codes, ...info }: ApiInfo, operations: [Method, string, RouteSpec][]) {
  const paths: Record<string, Record<string, DescribedOperation>> = {};
  for (const [method, route, spec] of operations) {
    const path = route.replace(/\[(\w+)\]/g, "{$1}");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(method, path, spec) };
  }
  const problem = jsonSchema(Problem);
  const code = { type: "string", enum: Object.keys(codes), description: codeList(codes) };
  return {
    openapi: "3.1.1",
    info,
    servers: [{ url: server }],
    paths,
    components: {
      schemas: { Problem: { ...problem, properties: { ...problem.properties, code } } },
      responses: PROBLEMS,
      securitySchemes: SECURITY,
    },
  };
}
export type OpenApi = ReturnType<typeof openApi>;

const codeList = (codes: Record<string, string>) =>
  Object.entries(codes)
    .map(([code, text]) => `- \`${code}\`: ${text}`)
    .join("\n");

function operation(method: Method, path: string, spec: RouteSpec): DescribedOperation {
  const { summary = "", params, query, body, response: answer = Done, media } = spec;
  const content = media
    ? { [media]: { schema: { type: "string" } } }
    : { "application/json": { schema: jsonSchema(answer) } };
  return {
    operationId: idOf(method, path),
    summary,
    tags: [path.split("/")[2] ?? ""],
    security: securityOf(spec.as),
    parameters: [...parametersOf("path", params), ...parametersOf("query", query)],
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: jsonSchema(body) } } } } : {}),
    responses: { "200": { description: "It went well.", content }, ...otherResponses(method, spec) },
  };
}

/** getBookingsByIdReview */
const idOf = (method: string, path: string) =>
  path
    .replace("/api/", "")
    .split(/[/.-]/)
    .map((part) => (part.startsWith("{") ? `by-${part.slice(1, -1)}` : part))
    .flatMap((part) => part.split("-"))
    .reduce((id, word) => id + word.charAt(0).toUpperCase() + word.slice(1), method.toLowerCase());

function parametersOf(place: "path" | "query", schema: z.ZodType | undefined): DescribedOperation["parameters"] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema);
  return Object.entries(properties).map(([name, each]) => ({
    ...{ name, in: place, required: required.includes(name) },
    schema: each,
  }));
}
