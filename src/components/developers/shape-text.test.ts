import { expect, test } from "vitest";
import { z } from "zod";
import { Instant } from "@/lib/http/response-schemas";
import { jsonSchema } from "@/lib/openapi/json-schema";
import { shapeText } from "./shape-text";

test("a schema reads as somebody would write it down", () => {
  const schema = z.strictObject({
    id: z.uuid(),
    at: Instant.nullable(),
    state: z.enum(["on", "off"]),
    note: z.string().min(5).max(500).optional(),
    rows: z.array(z.strictObject({ cents: z.int().min(1) })),
    sums: z.record(z.string(), z.number()),
  });
  expect(shapeText(jsonSchema(schema))).toBe(`{
  id: uuid
  at: date-time | null
  state: "on" | "off"
  note?: string (5…500)
  rows: [ {
    cents: integer (1…)
  } ]
  sums: { …: number }
}`);
});
