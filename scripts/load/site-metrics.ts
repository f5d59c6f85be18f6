/** How often a process passes on what it measured, and a little more. */
const FLUSH_MS = 11_000;

/** What the site measured of itself since midnight, and how many of its connections it used at most in the last minutes. */
export interface SiteMetrics {
  statements: number;
  hits: number;
  misses: number;
  /** All that was measured of the memory of its web processes, added up, and how often. */
  webMemoryMb: { sum: number; count: number };
  poolPercent: number;
}

/** Reads /api/metrics once everything until now has been passed on; null where the token does not open it. */
export async function readSiteMetrics(site: string, token: string | undefined): Promise<SiteMetrics | null> {
  if (!token) return null;
  await new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
  const response = await fetch(`${site}/api/metrics`, { headers: { authorization: `Bearer ${token}` } });
  return response.ok ? parseSiteMetrics(await response.text()) : null;
}

/** Takes the few figures we judge by out of Prometheus text. */
export function parseSiteMetrics(text: string): SiteMetrics {
  const lines = text.split("\n").flatMap((line) => {
    const [, name = "", labels = "", value = ""] = /^(\w+)(\{.*\})? (\S+)$/.exec(line) ?? [];
    return name ? [{ name, labels, value: Number(value) }] : [];
  });
  const values = (name: string, label = "") =>
    lines.flatMap((line) => (line.name === `tailtribe_${name}` && line.labels.includes(label) ? [line.value] : []));
  const sum = (name: string, label?: string) => values(name, label).reduce((total, value) => total + value, 0);
  const ofWeb = (name: string) => sum(name, 'process="web"');
  return {
    statements: sum("db_query_seconds_count"),
    hits: sum("cache_hit_total"),
    misses: sum("cache_miss_total"),
    webMemoryMb: {
      sum: ofWeb("process_memory_bytes_samples_sum") / 1024 / 1024,
      count: ofWeb("process_memory_bytes_samples_count"),
    },
    poolPercent: 100 * Math.max(0, ...values("db_pool_ratio")),
  };
}
