/** The parts of a content security policy, by name. */
type Policy = Record<string, string>;

const serializePolicy = (policy: Policy) =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join("; ");

const REPORTS = { "report-uri": "/api/csp-reports", "report-to": "csp" };

/** A page's policy without its scripts: all comes from here, nobody frames it, forms stay here. No inline styles. */
const PAGE_POLICY: Policy = {
  "base-uri": "'none'",
  "object-src": "'none'",
  "frame-src": "'none'",
  "frame-ancestors": "'none'",
  "form-action": "'self'",
  "connect-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self'",
  "manifest-src": "'self'",
  "media-src": "'none'",
  "style-src": "'self'",
  "worker-src": "'self'",
  ...REPORTS,
};

/** For whatever is no page: opened by itself it may run and load nothing. */
export const CLOSED_POLICY = serializePolicy({
  "default-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
});

/** Of the service worker: it fetches pages and files of ours, and loads nothing else. */
const WORKER_POLICY = `${CLOSED_POLICY}; connect-src 'self'`;

/** Hosts besides our own, by variable: the CDN of pictures, and on pages that upload the bucket. */
export interface OtherHosts {
  images?: string[];
  uploads?: string[];
}

/**
 * The whole policy of a page: scripts of our own host, and of those in the page itself the named ones ("'nonce-…'",
 * "'sha256-…'"). Text never becomes script: where a script's address is set, trusted-types.ts looks at it first.
 */
export const pagePolicy = (inlineScripts: string[], secure: boolean, { images = [], uploads = [] }: OtherHosts = {}) =>
  serializePolicy({
    "default-src": "'self'",
    "script-src": ["'self'", ...inlineScripts].join(" "),
    "script-src-attr": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "default nextjs",
    ...PAGE_POLICY,
    "img-src": ["'self'", ...images].join(" "),
    "connect-src": ["'self'", ...uploads].join(" "),
    ...(secure ? { "upgrade-insecure-requests": "" } : {}),
  });

/** What every answer says, whatever it is. */
export const BASE_HEADERS = {
  "Content-Security-Policy": CLOSED_POLICY,
  // Browsers obey it over https only.
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // Addresses of ours can hold a booking's id or a key out of a mail: other sites must not receive them.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Permitted-Cross-Domain-Policies": "none",
};

/** What a page says besides; its scripts are added once they are known. In development Next needs more room. */
const pageHeaders = (dev: boolean) => ({
  "Content-Security-Policy": serializePolicy(
    dev ? { ...PAGE_POLICY, "style-src": "'self' 'unsafe-inline'", "connect-src": "'self' ws:" } : PAGE_POLICY,
  ),
  "Reporting-Endpoints": 'csp="/api/csp-reports"',
});

const rule = (source: string, headers: Record<string, string>) => ({
  source,
  headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
});

/** The table for next.config: later lines win. */
export const headerRules = (dev: boolean) => [
  rule("/:path*", BASE_HEADERS),
  rule("/sw.js", { "Content-Security-Policy": WORKER_POLICY }),
  rule("/:locale(nl|fr|en)", pageHeaders(dev)),
  rule("/:locale(nl|fr|en)/:path*", pageHeaders(dev)),
];
