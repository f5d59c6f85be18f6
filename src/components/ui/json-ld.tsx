/** Facts of a page for search engines (schema.org). "<" is escaped, so that nothing people wrote can end the element. */
export function JsonLd({ facts }: { facts: Record<string, unknown> }) {
  const json = JSON.stringify({ "@context": "https://schema.org", ...facts }).replaceAll("<", "\\u003c");
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape the quotes; this is data, which no browser runs.
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
