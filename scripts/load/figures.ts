/** How often a process passes on what it measured, and a little more. */
const FLUSH_MS = 11_000;

/** What the site measured of itself since midnight, and its highest levels of the last minutes. */
export interface Figures {
  statements: number;
  hits: number;
  misses: number;
  memoryMb: number;
  poolPercent: number;
}

/** Reads /api/metrics once everything until now has been passed on; null where the token does not open it. */
export async function readFigures(site: string, token: string | undefined): Promise<Figures | null> {
  if (!token) return null;
  await new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
  const response = await fetch(`${site}/api/metrics`, { headers: { authorization: `Bearer ${token}` } });
  return response.ok ? parseFigures(await response.text()) : null;
}

/** Takes the few figures we judge by out of Prometheus text. */
export function parseFigures(text: string): Figures {
  const lines = text.split("\n").flatMap((line) => {
    const [, name = "", value = ""] = /^(\w+)(?:\{.*\})? (\S+)$/.exec(line) ?? [];
    return name ? [{ name, value: Number(value) }] : [];
  });
  const values = (name: string) => lines.filter((line) => line.name === `tailtribe_${name}`).map(({ value }) => value);
  const sum = (name: string) => values(name).reduce((total, value) => total + value, 0);
  return {
    statements: sum("db_query_milliseconds_count"),
    hits: sum("cache_hit_total"),
    misses: sum("cache_miss_total"),
    memoryMb: Math.max(0, ...values("process_memory_mb")),
    poolPercent: Math.max(0, ...values("db_pool_percent")),
  };
}
