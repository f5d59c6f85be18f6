import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lifecycle } from "../../src/domain/bookings/lifecycle";

const BLOCK = /(<!-- lifecycle -->\n)[\s\S]*?(<!-- \/lifecycle -->)/;

/** The life of a booking as a Mermaid diagram, from the table the product runs on. */
export function lifecycleDiagram() {
  const arrows = Object.entries(lifecycle).flatMap(([step, { by, from, to }]) =>
    from.map((status) => `  ${status} --> ${to}: ${step} (${by.join(", ")})`),
  );
  return ["```mermaid", "stateDiagram-v2", "  [*] --> PENDING: request (owner)", ...arrows, "```", ""].join("\n");
}

/** A README with the diagram of today in it. */
export const withDiagram = (readme: string) => readme.replace(BLOCK, `$1${lifecycleDiagram()}$2`);

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync("README.md", withDiagram(readFileSync("README.md", "utf8")));
