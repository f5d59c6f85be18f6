import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Processes } from "./processes";

const STAMP = ".next/tailtribe-sources";
const SOURCES = [
  "src",
  "public",
  "prisma/schema.prisma",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "vercel.json",
  "tsconfig.json",
];

/** Whether the production build is of other sources than the ones here. */
export const buildIsStale = () => !existsSync(STAMP) || readFileSync(STAMP, "utf8") !== fingerprint();

/** Builds for production; its output is shown only when it fails. */
export async function build(env: NodeJS.ProcessEnv, processes = new Processes()): Promise<void> {
  const sources = fingerprint();
  await processes.run("The build", [process.execPath, "node_modules/next/dist/bin/next", "build"], env);
  writeFileSync(STAMP, sources);
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(filesUnder).sort()) hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
