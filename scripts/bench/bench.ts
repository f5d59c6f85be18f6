import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../local/free-port";
import { type LocalPostgres, startPostgres } from "../local/postgres";
import { localSecrets } from "../local/settings";
import { applyMigrations } from "../migrate";
import { printRows, type Row } from "./rows";

/** The parts of the report. Each loads the site only when the database it needs is there. */
const PARTS: Record<string, (postgres: LocalPostgres) => Promise<Row[]>> = {
  paths: async () => (await import("./hot-paths")).pathRows(),
  verbs: async () => (await import("./database/verbs")).verbRows(),
  jobs: async () => (await import("./database/jobs")).jobRows(),
  growth: async () => (await import("./database/growth")).growthRows(),
  search: async (postgres) => (await import("./database/search")).searchRows(postgres),
};

/** Starts a server that is thrown away afterwards, with an empty marketplace as the database of the site. */
async function withBenchDatabase(use: (postgres: LocalPostgres) => Promise<void>) {
  const dataDir = mkdtempSync(join(tmpdir(), "tailtribe-bench-"));
  chmodSync(dataDir, 0o755); // as root, PostgreSQL runs as its own user and must get in
  const postgres = await startPostgres({ dataDir: join(dataDir, "postgres"), port: await freePort(), throwaway: true });
  try {
    await applyMigrations(postgres.url);
    const nowhere = { STRIPE_SECRET_KEY: "sk_test_bench", RESEND_API_KEY: "re_bench" };
    const mailbox = { RESEND_API_URL: `http://127.0.0.1:${await freePort()}` };
    const site = { NEXT_PUBLIC_APP_URL: "http://localhost:3000", NEXTAUTH_URL: "http://localhost:3000" };
    // Before anything of the site is loaded.
    Object.assign(process.env, localSecrets(dataDir), nowhere, mailbox, site, {
      DATABASE_URL: postgres.url,
      LOG_LEVEL: "silent",
      NODE_ENV: "production", // React is many times slower otherwise
    });
    await use(postgres);
  } catch (error) {
    console.error(error); // before the connections are cut
    process.exitCode = 1;
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * `npm run bench`: how fast the site is, beside a baseline measured in the same run, turn by turn, so that a slow or busy
 * machine changes both. `npm run bench -- verbs jobs` runs some parts alone; docs/performance.md explains the rows.
 */
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0)
  throw new Error(`There is no part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}.`);
await withBenchDatabase(async (postgres) => {
  for (const [name, measure] of Object.entries(PARTS))
    if (named.length === 0 || named.includes(name)) printRows(await measure(postgres));
});
process.exit();
