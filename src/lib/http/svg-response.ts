export const IMMUTABLE = "public, max-age=31536000, immutable";

/** A drawing that never changes. Opened by itself it may run and load nothing: the sandbox and the empty policy see to that. */
export const svgResponse = (svg: string) =>
  new Response(svg, {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": IMMUTABLE,
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
