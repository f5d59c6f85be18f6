import { pool } from "@/lib/db";

/** Tables that count and measure, whoever asks for whatever. */
const COUNTING = ["Session", "RateCount", "Metric", "Alert", "BreakerReport", "CronRun", "CronLease"];

async function overTables(select: (name: string) => string) {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1",
    [COUNTING],
  );
  return (await pool.query(rows.map(({ name }) => select(`"${name}"`)).join(" UNION ALL "))).rows;
}

/** A print of every row: two are equal when nothing was changed between them. */
export const printOfTables = async () =>
  JSON.stringify(
    await overTables((t) => `SELECT '${t}' AS t, md5(string_agg(r::text, '' ORDER BY r::text)) AS print FROM ${t} r`),
  );

/** The tables in which a text stands anywhere. */
export async function tablesWith(text: string): Promise<string[]> {
  const found = await overTables((t) => `SELECT '${t}' AS t FROM ${t} r WHERE r::text LIKE '%${text}%' GROUP BY 1`);
  return found.map(({ t }) => String(t));
}
