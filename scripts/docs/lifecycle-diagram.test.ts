import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lifecycle } from "../../src/domain/bookings/lifecycle";
import { DOCUMENT, lifecycleDiagram, withDiagram } from "./lifecycle-diagram";

test("the architecture document shows the lifecycle of a booking as the table has it (npm run docs:lifecycle)", () => {
  const document = readFileSync(DOCUMENT, "utf8");
  expect(document).toContain(lifecycleDiagram(lifecycle));
  expect(withDiagram(document, lifecycle)).toBe(document);
});
