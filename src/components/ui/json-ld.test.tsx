import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { JsonLd } from "./json-ld";

test("words of people cannot end the element, and it stays valid JSON", () => {
  const name = '</script><script>alert(1)</script> & "Bas"';
  const html = renderToStaticMarkup(<JsonLd facts={{ "@type": "LocalBusiness", name }} />);
  expect(html.match(/<script/g)).toHaveLength(1);
  const [, json = ""] = /<script[^>]*>(.*)<\/script>$/.exec(html) ?? [];
  expect(JSON.parse(json)).toEqual({ "@context": "https://schema.org", "@type": "LocalBusiness", name });
});
