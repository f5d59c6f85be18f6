// The command behind `npm run db:seed`, and a step of every start.
import { loadSiteSettings } from "../../scripts/load-settings";

// Thousands of commits need not wait for the disk. A power cut loses the last row first, the one that marks the data as
// complete, and the next start builds again. Set before the pool opens.
await loadSiteSettings();
process.env.PGOPTIONS = "-c synchronous_commit=off";
const { db, pool } = await import("@/lib/db");
const { ensureDemoData } = await import("./ensure-demo-data");

try {
  if ((await ensureDemoData()) === "foreign") console.log("This database has users already; no demo data is added.");
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
  await pool.end().catch(() => undefined); // already ended with the client
}
