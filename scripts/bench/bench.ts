import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../local/free-port";
import { startPostgres } from "../local/postgres";
import { localSecrets } from "../local/settings";
import { applyMigrations } from "../migrate";
import { type HotPath, measureAll } from "./measure";

/** Gives the hot paths over a database of their own with 10,000 caregivers, and clears it away afterwards. */
export async function withBenchDatabase<T>(use: (paths: HotPath[]) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "tailtribe-bench-"));
  chmodSync(dataDir, 0o755); // as root, PostgreSQL runs as its own user and must get in
  const postgres = await startPostgres({ dataDir: join(dataDir, "postgres"), port: await freePort(), throwaway: true });
  try {
    await applyMigrations(postgres.url);
    const nowhere = { STRIPE_SECRET_KEY: "sk_test_bench", RESEND_API_KEY: "re_bench" };
    const site = { NEXT_PUBLIC_APP_URL: "http://localhost:3000", NEXTAUTH_URL: "http://localhost:3000" };
    // Before anything of the site is loaded.
    Object.assign(process.env, localSecrets(dataDir), nowhere, site, {
      DATABASE_URL: postgres.url,
      LOG_LEVEL: "silent",
    });
    const { insertCaregivers, hotPaths } = await import("./hot-paths");
    await insertCaregivers();
    return await use(await hotPaths());
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * `npm run bench`: how dear the hot paths are, as ratios to a baseline measured in the same run, turn by turn, so that a
 * slow or busy machine changes both. Rules are held against reading a small JSON text, statements against SELECT 1.
 */
const rows = await withBenchDatabase(async (paths) => measureAll(paths));
console.table(
  Object.fromEntries(
    rows.map(({ name, baseline, micros, ratio }) => [
      name,
      { µs: Math.round(micros * 10) / 10, against: baseline, ratio: Math.round(ratio * 10) / 10 },
    ]),
  ),
);
process.exit(0);
