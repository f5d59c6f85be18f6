import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../local/free-port";
import { startPostgres } from "../local/postgres";
import { localSecrets } from "../local/settings";
import { applyMigrations } from "../migrate";
import type { HotPath } from "./measure";

/** Gives the hot paths over a database of their own with 10,000 caregivers, and clears it away afterwards. */
export async function withTown<T>(use: (paths: HotPath[]) => Promise<T>): Promise<T> {
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
    const { fillTown, hotPaths } = await import("./paths");
    await fillTown();
    return await use(await hotPaths());
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
