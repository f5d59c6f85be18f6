import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { guardScripts } from "@/lib/http/security/trusted-types";
import { JsonLd } from "./json-ld";

test("the browser takes the facts as text also when a page is drawn in the browser, and nothing else", () => {
  const createPolicy = vi.fn();
  guardScripts({ trustedTypes: { createPolicy }, origin: "https://tailtribe.example" });
  const { createHTML } = createPolicy.mock.calls[0]?.[1] ?? {};
  const html = renderToStaticMarkup(<JsonLd facts={{ name: "Emma <b>" }} />);
  const facts = html.slice(html.indexOf("{"), html.lastIndexOf("}") + 1);
  expect(createHTML(facts)).toBe(facts);
  for (const text of ["alert(1)", "<b>x</b>", '{"@context":"https://schema.org"}<img src=x onerror=alert(1)>'])
    expect(createHTML(text)).toBeNull();
});

test("words of people cannot end the element, and it stays valid JSON", () => {
  const name = '</script><script>alert(1)</script> & "Bas"';
  const html = renderToStaticMarkup(<JsonLd facts={{ "@type": "LocalBusiness", name }} />);
  expect(html.match(/<script/g)).toHaveLength(1);
  const [, json = ""] = /<script[^>]*>(.*)<\/script>$/.exec(html) ?? [];
  expect(JSON.parse(json)).toEqual({ "@context": "https://schema.org", "@type": "LocalBusiness", name });
});
