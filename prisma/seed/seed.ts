import { db, pool } from "@/lib/db";
import { seedTown } from "./seed-town";

// The command behind `npm run db:seed`, and a step of every start.
try {
  if ((await seedTown()) === "not ours")
    console.log("There are people in this database already; no demo town is added.");
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
  await pool.end().catch(() => undefined); // ended with the client
}
