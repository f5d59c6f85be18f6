import fc from "fast-check";
import { encodeCursor } from "@/lib/keyset";
import type { JsonSchema } from "@/lib/openapi/json-schema";
import { addDays, after, MINUTE_MS, wallTime } from "@/lib/time";

/** Existing values for a generator, by field name or format: a schema alone would generate things that do not exist. */
export type KnownValues = Record<string, readonly unknown[]>;

type AnyArbitrary = fc.Arbitrary<unknown>;

/** Values that a schema accepts. */
export function validValues(schema: JsonSchema, known: KnownValues, name = ""): AnyArbitrary {
  const { type, enum: choices, anyOf, oneOf, format } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  const listed = known[name] ?? known[format ?? ""];
  if (choices && !listed) return fc.constantFrom(...choices);
  const either = anyOf ?? oneOf;
  if (either) return fc.oneof(...either.map((each) => validValues(each, known, name)));
  if (type === "boolean") return fc.boolean(); // also one that has the name of a known text
  if (listed && type !== "object" && type !== "array") return fc.constantFrom(...listed);
  if (type === "object") return objectArbitrary(schema, (each, key) => validValues(each, known, key));
  if (type === "array") return listArbitrary(schema, (each) => validValues(each, known, name));
  if (type === "integer" || type === "number") return numberArbitrary(schema);
  if (type === "null") return fc.constant(null);
  return type === "string" ? stringArbitrary(schema) : fc.jsonValue();
}

/** Values at, just inside and just outside the limits of a schema. */
export function boundaryValues(schema: JsonSchema, known: KnownValues, name = ""): AnyArbitrary {
  const { type, minLength = 0, maxLength = 400, minimum = -(2 ** 31), maximum = 2 ** 31 - 1 } = schema;
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((each) => boundaryValues(each, known, name)));
  if (type === "object") return objectArbitrary(schema, (each, key) => boundaryValues(each, known, key));
  if (type === "array")
    return fc.oneof(
      listArbitrary(schema, (each) => boundaryValues(each, known, name)),
      fc.constant([]),
    );
  if (type === "integer" || type === "number")
    return fc.constantFrom(minimum, minimum - 1, maximum, maximum + 1, 0, -1, 0.5, Number.MAX_SAFE_INTEGER);
  if (type === "string" && !schema.enum && schema.const === undefined) {
    const lengths = [minLength, minLength - 1, maxLength, maxLength + 1].filter((length) => length >= 0);
    const text = fc
      .constantFrom(...lengths)
      .chain((length) => fc.constantFrom("a", "é", "ß", "😀", " ", "9").map((c) => c.repeat(length)));
    return fc.oneof(validValues(schema, known, name), text);
  }
  return validValues(schema, known, name);
}

/** Malicious values: operators, nothing, too much, and what databases mishandle. */
export const MALFORMED_VALUES = fc.constantFrom<unknown>(
  ...[null, true, -1, 0.1, 1e308, "", " ", [], {}, { not: "" }, { contains: "" }, [{}], { $ne: null }],
  ...["\u0000", "a\u0000b", "\ud800", '\'; DROP TABLE "User"; --', "x".repeat(5_000), "../../etc/passwd", "%00"],
  ...["after 0000-01-01T00:00:00Z", "before 2026-02-30T00:00:00Z", "0000-01-01"].map((text) =>
    encodeCursor(`${text} 0199a000-0000-7000-8000-000000000001`),
  ),
  ...[
    "9999-12-31T23:59",
    "0000-01-01",
    "2026-02-30",
    "99999999999999999999",
    "0000-00-00",
    "NaN",
    "1e999",
    "-0",
    "٣",
    "ＡＤＭＩＮ",
    "=cmd()",
    "<script>alert(1)</script>",
  ],
);

/** A valid value with one field malformed, missing, or added under an unknown key. */
export const mutatedValues = (schema: JsonSchema, known: KnownValues): AnyArbitrary =>
  fc
    .tuple(validValues(schema, known), fc.nat(), MALFORMED_VALUES, fc.integer({ min: 0, max: 9 }))
    .map(([value, where, malformed, how]) => {
      if (how === 0 || typeof value !== "object" || value === null) return malformed;
      const copy = structuredClone(value) as Record<string, unknown>;
      const keys = Object.keys(copy);
      const key = keys[where % Math.max(1, keys.length)];
      if (how === 1 || key === undefined) copy[how % 2 ? "__proto__x" : "role"] = malformed;
      else if (how === 2) delete copy[key];
      else copy[key] = malformed;
      return copy;
    });

function objectArbitrary(
  { properties = {}, required = [] }: JsonSchema,
  of: (schema: JsonSchema, key: string) => AnyArbitrary,
): AnyArbitrary {
  const parts = Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, of(each, key)]));
  return fc.record(parts, { requiredKeys: required, noNullPrototype: true });
}

const listArbitrary = (
  { items = {}, minItems = 0, maxItems = 5 }: JsonSchema,
  of: (schema: JsonSchema) => AnyArbitrary,
): AnyArbitrary =>
  fc.uniqueArray(of(items), {
    ...{ minLength: minItems, maxLength: Math.min(maxItems, minItems + 4) },
    selector: (each) => JSON.stringify(each),
  });

function numberArbitrary({
  type,
  minimum = -1_000_000,
  maximum = 1_000_000,
  multipleOf = 1,
}: JsonSchema): AnyArbitrary {
  if (type === "number") return fc.double({ min: minimum, max: maximum, noNaN: true });
  const step = { min: Math.ceil(minimum / multipleOf), max: Math.floor(maximum / multipleOf) };
  return fc.integer(step).map((times) => times * multipleOf);
}

function stringArbitrary({ pattern, format, minLength = 0, maxLength = 60 }: JsonSchema): AnyArbitrary {
  if (format === "email") return fc.emailAddress();
  if (format === "date")
    return fc.integer({ min: -365, max: 730 }).map((days) => addDays(wallTime(new Date()).date, days));
  if (format === "date-time")
    return fc
      .integer({ min: -1_000_000, max: 1_000_000 })
      .map((minutes) => after(new Date(), minutes * MINUTE_MS).toISOString());
  const text = fc.string({
    unit: "grapheme",
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, minLength + 40)),
  });
  const words = fc
    .integer({ min: minLength, max: Math.max(minLength, Math.min(maxLength, minLength + 40)) })
    .map((length) => "Rustige oppas met tuin, ".repeat(Math.ceil(length / 24)).slice(0, length));
  if (!pattern) return fc.oneof(text, words);
  // The pattern generator does not support Unicode classes.
  return pattern.includes("\\p{")
    ? fc.constantFrom("Lotte", "Élise Dupont", "Jan-Karel", "Sint-Truiden", "'s Gravenvoeren")
    : fc.stringMatching(new RegExp(pattern));
}
