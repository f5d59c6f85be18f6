/** Of so many page loads one is reported. */
const ONE_OF = 10;

interface PageLoad {
  ms: number;
  /** Whether a store on the way had the page, where the CDN says so in Server-Timing. */
  cdn?: "hit" | "miss";
}

type Timing = Pick<PerformanceNavigationTiming, "loadEventEnd"> & {
  serverTiming: readonly Pick<PerformanceServerTiming, "name" | "description">[];
};

/** The load of the current page, in the words of Cloudflare (cfCacheStatus), Fastly (cache), Akamai and CloudFront (cdn-cache). */
export function pageLoadOf({ loadEventEnd, serverTiming }: Timing): PageLoad {
  const said = serverTiming
    .filter(({ name }) => /cache/i.test(name))
    .map(({ name, description }) => name + description);
  const cdn = said.some((text) => /hit/i.test(text)) ? "hit" : said.length > 0 ? "miss" : undefined;
  return { ms: Math.round(loadEventEnd), ...(cdn && { cdn }) };
}

/** Reports one of ten page loads of people; robots and monitors are none. */
export function reportPageLoad(random = Math.random()) {
  if (navigator.webdriver || random >= 1 / ONE_OF) return;
  // The time is known once the listeners of the event are through.
  window.addEventListener("load", () => setTimeout(sendPageLoad));
}

function sendPageLoad() {
  const [timing] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]; // what this type of entry is
  if (!timing) return;
  const [headers, body] = [{ "content-type": "application/json" }, JSON.stringify(pageLoadOf(timing))];
  void fetch("/api/page-loads", { method: "POST", headers, body, keepalive: true }).catch(() => undefined); // a sample less
}
