import pg from "pg";
import { db } from "@/lib/db";
import { after } from "@/lib/time";
import { ownerAddress } from "../../scripts/load-settings";

const BUILT = "demo-town.built";

/** Whether the demo data is complete, was interrupted, is absent, or the database has other users. */
export async function demoDataState(): Promise<"built" | "partial" | "empty" | "foreign"> {
  if (await db.auditLog.count({ where: { action: BUILT } })) return "built";
  if (await db.user.count({ where: { NOT: { email: { endsWith: "@tailtribe.test" } } } })) return "foreign";
  return (await db.user.count()) > 0 ? "partial" : "empty";
}

/** Written last. Without it the next start builds again. */
export const markBuilt = (now: Date) =>
  db.auditLog.create({ data: { actorId: "system:demo-town", action: BUILT, subject: "town:demo", at: after(now, 0) } });

/**
 * Empties a database whose build was interrupted. Nobody has seen it, because the site opens afterwards. The owner of the
 * tables does it, as a replica: the site's role may not, and the triggers of the books refuse it.
 */
export async function clearPartialData() {
  const owner = new pg.Client({ connectionString: ownerAddress(process.env) });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%'`,
    );
    await owner.query("SET session_replication_role = replica");
    await owner.query(`TRUNCATE ${rows.map(({ name }) => name).join(", ")} CASCADE`);
    await owner.query("DELETE FROM graphile_worker._private_jobs");
  } finally {
    await owner.end();
  }
}
