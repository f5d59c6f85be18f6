import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { runMigrations as migrateQueue } from "graphile-worker";

const MIGRATIONS = fileURLToPath(new URL("../prisma/migrations", import.meta.url));
const SCHEMA = fileURLToPath(new URL("../prisma/schema.prisma", import.meta.url));
const NO_FILTER = { externalTables: [], externalEnums: [] };

/**
 * Brings a database up to date with prisma/migrations, then the job queue's own tables. Prisma's own engine runs here
 * as WebAssembly, so nothing is downloaded, and it keeps `_prisma_migrations` just as `prisma migrate deploy` does.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const engine = await openEngine(databaseUrl);
  const migrationsList = {
    baseDir: MIGRATIONS,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: readdirSync(MIGRATIONS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((path) => ({
        path,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: readFileSync(`${MIGRATIONS}/${path}/migration.sql`, "utf8") },
        },
      })),
  };
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
  await migrateQueue({ connectionString: databaseUrl });
  return appliedMigrationNames;
}

/** The SQL that makes schema.prisma out of an empty database: the draft for a new migration, to be edited by hand. */
export async function draftSql(databaseUrl: string): Promise<string> {
  const engine = await openEngine(databaseUrl);
  const { stdout } = await engine.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path: SCHEMA, content: readFileSync(SCHEMA, "utf8") }] },
    script: true,
    exitCode: null,
    filters: NO_FILTER,
  });
  return stdout ?? "";
}

async function openEngine(databaseUrl: string) {
  const engineFile = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasmFile = engineFile.replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), {
    "./schema_engine_bg.js": engineModule as unknown as WebAssembly.ModuleImports,
  });
  engineModule.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl }));
  return engineModule.SchemaEngine.new(
    { datamodels: [[SCHEMA, readFileSync(SCHEMA, "utf8")]] },
    () => undefined,
    adapter,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env.DIRECT_URL ?? process.env.DATABASE_URL;
  if (!url) throw new Error("Set DATABASE_URL (or DIRECT_URL) to the database to migrate.");
  if (process.argv.includes("--draft")) console.log(await draftSql(url));
  else console.log("Applied:", (await applyMigrations(url)).join(", ") || "nothing, it is up to date");
  process.exit(0);
}
