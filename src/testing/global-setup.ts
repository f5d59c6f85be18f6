import { randomInt } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { firstOfFreePorts, freePort } from "../../scripts/local/free-port";
import { startPostgres } from "../../scripts/local/postgres";
import { applyMigrations } from "../../scripts/migrate";
import { writeLists } from "../../scripts/write-lists.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The server; its `template` database holds every table and no row. */
    postgresUrl: string;
    /** Two ports of each worker follow from here. */
    firstPort: number;
    /** Whether a process runs one file after the other; else it runs one. */
    isProcessShared: boolean;
    /** Uploaded files; gone with the run. */
    filesDir: string;
  }
}

/** The projects of vitest.config.ts that use it; the architecture and the components do without. */
const WITH_DATABASE = ["own-process", "shared-process"];

/**
 * One real PostgreSQL for the whole run. Each process copies the migrated template and empties its copy before a file,
 * so files do not meet.
 */
export default async function setup(project: TestProject) {
  const seed = (process.env.TEST_SEED ??= String(randomInt(2 ** 31))); // the workers inherit it
  console.log(`Random seed ${seed}: TEST_SEED=${seed} in front of the command draws the same values again.`);
  writeLists();
  if (!project.vitest.projects.some(({ name }) => WITH_DATABASE.includes(name))) return;
  project.provide("firstPort", await firstOfFreePorts(2 * project.vitest.config.maxWorkers));
  const dataDir = mkdtempSync(join(tmpdir(), "tailtribe-test-"));
  project.provide("filesDir", join(dataDir, "files"));
  chmodSync(dataDir, 0o755); // as root, PostgreSQL runs as its own user and must get in
  const postgres = await startPostgres({ dataDir: join(dataDir, "postgres"), port: await freePort(), throwaway: true });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await postgres.createDatabase("template");
    await applyMigrations(postgres.urlOf("template"));
  } catch (error) {
    await stop(); // vitest would wait for the server it cannot see
    throw error;
  }
  project.provide("postgresUrl", postgres.url);
  return stop;
}
