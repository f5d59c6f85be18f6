import { db, pool } from "@/lib/db";
import { after } from "@/lib/time";

const BUILT = "demo-town.built";

/** Whether the town stands, was cut off half-way, or there is nothing, or people who are not of this town. */
export async function demoDataState(): Promise<"built" | "half" | "empty" | "foreign"> {
  if (await db.auditLog.count({ where: { action: BUILT } })) return "built";
  if (await db.user.count({ where: { NOT: { email: { endsWith: "@tailtribe.test" } } } })) return "foreign";
  return (await db.user.count()) > 0 ? "half" : "empty";
}

/** The last thing that is written. Without it the next start begins again. */
export const markBuilt = (now: Date) =>
  db.auditLog.create({ data: { actorId: "system:demo-town", action: BUILT, subject: "town:demo", at: after(now, 0) } });

/** Empties the database of a town that was cut off while it was built: nobody has seen it, because the site opens after. */
export async function clearPartialData() {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%'`,
  );
  await pool.query(`TRUNCATE ${rows.map(({ name }) => name).join(", ")} CASCADE`);
  await pool.query("DELETE FROM graphile_worker._private_jobs");
}
