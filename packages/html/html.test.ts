import { expect, test } from "vitest";
import { html, trusted } from "./html";

test("values are text, never markup", () => {
  const name = `<script>"x" & 'y'</script>`;
  const page = html`<p title="${name}">${name}</p>`.markup;
  expect(page).not.toContain("<script>");
  expect(page).toContain("&#60;script&#62;&#34;x&#34; &#38; &#39;y&#39;&#60;/script&#62;");
});

test("nested markup stays, lists are joined, null and false are omitted", () => {
  const rows = ["a", "<b>"].map((row) => html`<li>${row}</li>`);
  expect(html`<ul>${rows}</ul>${null}${false}${0}${trusted("<hr>")}`.markup).toBe(
    "<ul><li>a</li><li>&#60;b&#62;</li></ul>0<hr>",
  );
});
