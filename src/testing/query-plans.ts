import pg from "pg";
import { z } from "zod";
import { env } from "@/env";
import { pool } from "@/lib/db";

interface RecordedStatement {
  /** The statement as sent. */
  text: string;
  nodes: string[];
}

const Node: z.ZodType<{ nodes: string[] }> = z.lazy(() =>
  z
    .object({ "Node Type": z.string(), "Relation Name": z.string().optional(), Plans: z.array(Node).default([]) })
    .transform((node) => ({
      nodes: [`${node["Node Type"]} ${node["Relation Name"] ?? ""}`, ...node.Plans.flatMap(({ nodes }) => nodes)],
    })),
);
const ExplainMessage = z.object({ "Query Text": z.string(), Plan: Node });

/** Runs statements as the owner of the tables, without triggers and foreign keys: for bulk inserts. */
export async function bulkExecute(statements: string[]) {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Makes PostgreSQL report the plan of every statement it runs from now on, also inside functions. */
export async function recordQueryPlans() {
  const seen: RecordedStatement[] = [];
  const database = new URL(env.DATABASE_URL).pathname.slice(1);
  const set = (name: string, value: string) => `ALTER DATABASE ${database} SET ${name} = ${value}`;
  await bulkExecute([
    set("session_preload_libraries", "'auto_explain'"),
    set("auto_explain.log_min_duration", "0"),
    set("auto_explain.log_format", "'json'"),
    set("auto_explain.log_level", "'notice'"),
    set("auto_explain.log_nested_statements", "on"),
  ]);
  // Only connections opened from now on have these settings.
  pool.on("connect", (connection) => {
    connection.on("notice", ({ message }) => {
      const json = /plan:\s*(\{[\s\S]*\})\s*$/.exec(message ?? "")?.[1];
      if (!json) return;
      const { "Query Text": text, Plan } = ExplainMessage.parse(JSON.parse(json));
      seen.push({ text: text.replaceAll(/\s+/g, " "), nodes: Plan.nodes });
    });
  });
  return {
    seen,
    /** Statements that scan one of these tables sequentially, each once. */
    wholeScans: (tables: string[]) => {
      const seqScans = new Set(tables.map((table) => `Seq Scan ${table}`));
      return [...new Set(seen.filter(({ nodes }) => nodes.some((node) => seqScans.has(node))).map(({ text }) => text))];
    },
  };
}
