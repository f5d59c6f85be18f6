// The command behind `npm run db:seed`, and a step of every start.
import { loadSettings } from "../../scripts/load-settings";

// Thousands of commits need not wait for the disk: should the power go, the last word, which says that the town stands,
// is lost first, and the next start begins again. Set before the pool is opened.
loadSettings();
process.env.PGOPTIONS = "-c synchronous_commit=off";
const { db, pool } = await import("@/lib/db");
const { ensureDemoData } = await import("./ensure-demo-data");

try {
  if ((await ensureDemoData()) === "not ours")
    console.log("There are people in this database already; no demo town is added.");
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
  await pool.end().catch(() => undefined); // ended with the client
}
