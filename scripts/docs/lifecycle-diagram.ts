import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { lifecycle } from "../../src/domain/bookings/lifecycle";

/** The document that shows the diagram. */
export const DOCUMENT = "docs/architecture.md";
const BLOCK = /(<!-- lifecycle -->\n)[\s\S]*?(<!-- \/lifecycle -->)/;

/** The lifecycle of a booking as a Mermaid diagram, from the table the product runs on. */
export function lifecycleDiagram(table: typeof lifecycle) {
  const arrows = Object.entries(table).flatMap(([step, { by, from, to }]) =>
    from.map((status) => `  ${status} --> ${to}: ${step} (${by.join(", ")})`),
  );
  return ["```mermaid", "stateDiagram-v2", "  [*] --> PENDING: request (owner)", ...arrows, "```", ""].join("\n");
}

/** A document with the current diagram in it. */
export const withDiagram = (document: string, table: typeof lifecycle) =>
  document.replace(BLOCK, `$1${lifecycleDiagram(table)}$2`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.env.NEXT_PHASE = "phase-production-build"; // the module reads settings when it loads; the table needs none
  const { lifecycle } = await import("../../src/domain/bookings/lifecycle");
  writeFileSync(DOCUMENT, withDiagram(readFileSync(DOCUMENT, "utf8"), lifecycle));
}
