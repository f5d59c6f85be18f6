import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { runMigrations as migrateQueue } from "graphile-worker";
import pg from "pg";
import { ensureRoles, rolesIn } from "./database-roles";
import { isCommand, loadSettings, ownerAddress, refuse } from "./load-settings";

const MIGRATIONS = fileURLToPath(new URL("../prisma/migrations", import.meta.url));
const SCHEMA = fileURLToPath(new URL("../prisma/schema.prisma", import.meta.url));
const SUMS = `${MIGRATIONS}/sha256sums`;
const NO_FILTER = { externalTables: [], externalEnums: [] };

/**
 * Brings a database up to date with prisma/migrations, then the job queue's own tables. Prisma's own engine runs here
 * as WebAssembly, so nothing is downloaded, and it keeps `_prisma_migrations` just as `prisma migrate deploy` does.
 * `upTo` stops after the migration of that name.
 */
export async function applyMigrations(databaseUrl: string, { upTo }: { upTo?: string } = {}): Promise<string[]> {
  const migrationDirectories = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (upTo === undefined || entry.name <= upTo))
    .map(({ name: path }) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: readFileSync(`${MIGRATIONS}/${path}/migration.sql`, "utf8") },
      },
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
  const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };
  const migrationsList = { baseDir: MIGRATIONS, lockfile, shadowDbInitScript: "", migrationDirectories };

  return withPool(databaseUrl, async (pool) => {
    const { appliedMigrationNames } = await withEngine(pool, (engine) =>
      engine.applyMigrations({ migrationsList, filters: NO_FILTER }),
    );
    await migrateQueue({ pgPool: pool });
    return appliedMigrationNames;
  });
}

/** The SQL that makes schema.prisma out of an empty database: the draft for a new migration, to be edited by hand. */
export async function draftSql(databaseUrl: string): Promise<string> {
  const files = [{ path: SCHEMA, content: readFileSync(SCHEMA, "utf8") }];
  const { stdout } = await withPool(databaseUrl, (pool) =>
    withEngine(pool, (engine) =>
      engine.diff({
        from: { tag: "empty" },
        to: { tag: "schemaDatamodel", files },
        script: true,
        exitCode: null,
        filters: NO_FILTER,
      }),
    ),
  );
  return stdout ?? "";
}

/** The SHA-256 of each migration as it is. */
export function sumsOfMigrations(): Record<string, string> {
  const names = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const sumOf = (name: string) =>
    createHash("sha256")
      .update(readFileSync(`${MIGRATIONS}/${name}/migration.sql`))
      .digest("hex");
  return Object.fromEntries(names.map(({ name }) => [name, sumOf(name)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The SHA-256 of each migration as it was committed: `sha256sum -c sha256sums` in that folder compares them, too. */
export function lockedSums(): Record<string, string> {
  const lines = readFileSync(SUMS, "utf8").trim().split("\n");
  return Object.fromEntries(lines.map((line) => [line.slice(66).split("/")[0] ?? "", line.slice(0, 64)]));
}

/** Adds the sums of new migrations. Those of others stay: a migration that was applied somewhere must not change. */
function lockMigrations(): string[] {
  const locked = lockedSums();
  const all = Object.entries({ ...sumsOfMigrations(), ...locked });
  writeFileSync(SUMS, `${all.map(([name, sum]) => `${sum}  ${name}/migration.sql`).join("\n")}\n`);
  return all.map(([name]) => name).filter((name) => !(name in locked));
}

/** Without the time limit that the app's role may have: an index over many rows takes longer than any answer may. */
async function withPool<T>(connectionString: string, use: (pool: pg.Pool) => Promise<T>) {
  const withoutTimeout = (client: pg.ClientBase) => client.query("SET statement_timeout = 0");
  const pool = new pg.Pool({ connectionString, onConnect: withoutTimeout });
  // A query on a lost connection reports it; without a listener the event would end the process.
  const ignoreError = () => undefined;
  pool.on("error", ignoreError).on("connect", (client) => client.on("error", ignoreError));
  return use(pool).finally(() => pool.end());
}

let engineLoaded: Promise<void> | undefined;

/** Once in a process: a second one would pull the memory away under the first. */
async function loadEngine() {
  const engineFile = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(readFileSync(engineFile.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": engineModule as unknown as WebAssembly.ModuleImports,
  });
  engineModule.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

async function withEngine<T>(pool: pg.Pool, use: (engine: engineModule.SchemaEngine) => Promise<T>) {
  engineLoaded ??= loadEngine();
  await engineLoaded;

  const prisma = new PrismaPg(pool);
  const opened: { dispose(): Promise<void> }[] = [];
  const connect = async () => {
    const adapter = await prisma.connect();
    opened.push(adapter);
    adapter.executeScript = (script) => runWhole(pool, script);
    return adapter;
  };
  const { adapterName } = prisma;
  const factory = {
    provider: "postgres" as const,
    adapterName,
    connect,
    connectToShadowDb: () => prisma.connectToShadowDb(),
  };
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: [[SCHEMA, readFileSync(SCHEMA, "utf8")]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  return use(engine).finally(() => Promise.all(opened.map((adapter) => adapter.dispose())));
}

/** Prisma's adapter cuts a script at every semicolon, also inside a function's body; this sends it whole. */
async function runWhole(pool: pg.Pool, script: string) {
  const client = await pool.connect();
  await client.query(script).finally(() => client.release(true)); // what a script sets, or leaves open, ends with it
}

if (isCommand("migrate")) {
  if (process.argv.includes("--lock")) {
    console.log("Locked:", lockMigrations().join(", ") || "nothing new");
    process.exit(0);
  }
  const settings = loadSettings();
  const url = ownerAddress(settings);
  if (!url) refuse("Set DATABASE_URL, DIRECT_URL or DATABASE_OWNER_URL to the database to migrate.");
  if (process.argv.includes("--draft")) console.log(await draftSql(url));
  else {
    console.log("Applied:", (await applyMigrations(url).catch(refuse)).join(", ") || "nothing, it is up to date");
    await ensureRoles(url, rolesIn(settings)).catch(refuse);
  }
  process.exit(0);
}
