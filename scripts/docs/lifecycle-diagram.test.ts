import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lifecycleDiagram, withDiagram } from "./lifecycle-diagram";

test("README shows the life of a booking as the table has it today (npm run readme:lifecycle)", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(readme).toContain(lifecycleDiagram());
  expect(withDiagram(readme)).toBe(readme);
});
