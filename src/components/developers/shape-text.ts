import type { JsonSchema } from "@/lib/openapi/json-schema";

/** A schema in readable notation: `{ id: uuid, status: "PENDING" | "PAID", note?: text }`, a line per field. */
export function shapeText(schema: JsonSchema, indent = ""): string {
  const { type, enum: choices, anyOf, oneOf, items, prefixItems } = schema;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(" | ");
  const either = anyOf ?? oneOf;
  if (either) return either.map((each) => shapeText(each, indent)).join(" | ");
  if (type === "object") return objectText(schema, indent);
  if (prefixItems) return `[${prefixItems.map((each) => shapeText(each, indent)).join(", ")}]`;
  if (type === "array") return `[ ${shapeText(items ?? {}, indent)} ]`;
  return [schema.format ?? type ?? "anything", limits(schema)].filter(Boolean).join(" ");
}

function objectText({ properties, required = [], additionalProperties }: JsonSchema, indent: string): string {
  const deeper = `${indent}  `;
  if (!properties) {
    const each = typeof additionalProperties === "object" ? shapeText(additionalProperties, deeper) : "anything";
    return `{ …: ${each} }`;
  }
  const lines = Object.entries(properties).map(
    ([name, each]) => `${deeper}${name}${required.includes(name) ? "" : "?"}: ${shapeText(each, deeper)}`,
  );
  return `{\n${lines.join("\n")}\n${indent}}`;
}

function limits({ minimum, maximum, minLength, maxLength }: JsonSchema) {
  const [least, most] = [minimum ?? minLength, maximum ?? maxLength];
  return least === undefined && most === undefined ? "" : `(${least ?? ""}…${most ?? ""})`;
}
