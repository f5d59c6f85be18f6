import { db, pool } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";
import { demoSignIns } from "./demo-accounts";

const NEWS_DAYS = 3;

/**
 * The past sends no mail any more: of everything written while the town was told, only the last days' news of the demo
 * accounts still goes out, with the worker. All other jobs go too; the stories did their work at its own time.
 */
export async function quietThePast(now: Date) {
  const emails = demoSignIns.map(({ email }): string => email);
  const news = { createdAt: { gt: after(now, -NEWS_DAYS * DAY_MS) }, user: { email: { in: emails } } };
  await db.email.updateMany({ where: { state: "QUEUED", NOT: news }, data: { state: "SUPPRESSED" } });
  const { rows } = await pool.query<{ id: string }>(
    `SELECT j.id FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE NOT (t.identifier = 'email.send' AND EXISTS
       (SELECT 1 FROM "Email" e WHERE e.id = (j.payload->>'emailId')::uuid AND e.state = 'QUEUED'))`,
  );
  await pool.query("SELECT graphile_worker.complete_jobs($1::bigint[])", [rows.map(({ id }) => id)]);
}
