import { readdirSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { ROUTES } from "@/generated/routes";
import { operationsOf } from "@/lib/openapi/operations";
import { person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { GET as full } from "../admin/openapi.json/route";
import { apiDocument, apiOperations } from "./document";
import { GET } from "./route";

const operations = operationsOf(ROUTES);

test("the description is valid OpenAPI 3.1", async () => {
  const { json } = await callRoute(GET);
  const { valid, errors } = await new Validator().validate(json);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(json.openapi).toMatch(/^3\.1\./);
});

test("every address under src/app/api is in the registry, and every method of it in the description", async () => {
  const files = readdirSync("src/app/api", { recursive: true, encoding: "utf8" });
  const addresses = files.filter((file) => file.endsWith("route.ts")).map((file) => `/api/${file.slice(0, -9)}`);
  expect(
    [...Object.keys(ROUTES), "/api/openapi.json", "/api/admin/openapi.json", "/api/[[...unknown]]"].sort(),
  ).toEqual(addresses.sort());
  const { paths } = apiDocument();
  for (const { method, path } of operations)
    expect(paths[path.replace(/\[(\w+)\]/g, "{$1}")]?.[method.toLowerCase()], `${method} ${path}`).toBeDefined();
});

test("operations of admins and of programs are described to admins only", async () => {
  const { json } = await callRoute(GET);
  const shown = Object.keys(json.paths);
  expect(shown).toContain("/api/bookings");
  expect(shown.filter((path) => /\/(admin|cron|metrics|webhook)/.test(path))).toEqual([]);
  expect((await callRoute(full, { as: await person("OWNER") })).status).toBe(403);
  const everything = await callRoute(full, { as: await person("ADMIN") });
  expect(Object.keys(everything.json.paths)).toContain("/api/admin/refund");
});

test("every handler declares who may call it and what it does", () => {
  for (const [method, path, { as, summary }] of apiOperations()) {
    expect(as, `${method} ${path}: as`).toBeTruthy();
    expect(summary, `${method} ${path}: summary`).toMatch(/^[A-Z].{5,100}\.$/s);
  }
  const silent = operations.filter(({ handler }) => !handler.spec).map(({ method, path }) => `${method} ${path}`);
  expect(silent).toEqual([]);
});

test("no operation takes or sends anything it does not name", () => {
  const open: string[] = [];
  const look = (where: string, schema: unknown): void => {
    if (typeof schema !== "object" || schema === null) return;
    const { type, additionalProperties } = schema as Record<string, unknown>;
    if (type === "object" && (additionalProperties === undefined || JSON.stringify(additionalProperties) === "{}"))
      open.push(where);
    for (const [key, value] of Object.entries(schema)) look(`${where}.${key}`, value);
  };
  const { paths } = apiDocument();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { requestBody, responses }] of Object.entries(methods))
      look(`${method} ${path}`, [requestBody, responses]);
  // A cron run reports in a shape of its own; and a description cannot contain itself.
  expect(open.filter((where) => !/ \/api\/(cron|openapi|admin\/openapi)/.test(where))).toEqual([]);
});

test("each operation has a name of its own", () => {
  const ids = Object.values(apiDocument().paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});
