import { expect, test } from "vitest";
import { extractLinks } from "./email";

test("links come from the HTML first, then from the text, distinct and decoded", () => {
  const html = `<a class="b" href="https://a.test/?x=1&amp;y=2">A</a><a href='https://b.test/&#x2F;c'>B</a><a href="mailto:x@y.be">M</a>`;
  const text = "Zie https://a.test/?x=1&y=2, of (https://c.test/pad). javascript:alert(1)";
  expect(extractLinks({ html, text })).toEqual(["https://a.test/?x=1&y=2", "https://b.test//c", "https://c.test/pad"]);
});

test("an email without links has none", () => {
  expect(extractLinks({ html: null, text: "Dag" })).toEqual([]);
});
