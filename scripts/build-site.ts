import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, buildIsStale } from "./local/build";

const BUDGET_KB = 149;
const WEIGHED_PAGES = ["[locale]/(public)", "[locale]/(public)/search", "[locale]/(public)/caregivers/[id]"];

interface ClientManifest {
  entryJSFiles: Record<string, string[]>;
}

/** The JavaScript a public page loads first, gzipped; throws when one is over the budget. The polyfill for browsers without modules is not loaded by others. */
export function checkPageWeight() {
  const shared = JSON.parse(readFileSync(".next/build-manifest.json", "utf8")).rootMainFiles as string[];
  const weights = WEIGHED_PAGES.map((page) => ({
    page,
    kb: Math.round(weightOf([...shared, ...chunksOf(page)]) / 102.4) / 10,
  }));
  console.table(weights);
  const heavy = weights.filter(({ kb }) => kb > BUDGET_KB);
  if (heavy.length > 0) throw new Error(`Over ${BUDGET_KB} kB: ${heavy.map(({ page }) => page).join(", ")}`);
}

/** The chunks of a page and of the layouts around it. */
function chunksOf(page: string): string[] {
  const path = join(".next/server/app", page, "page_client-reference-manifest.js");
  if (!existsSync(path)) throw new Error(`No build of ${page}`);
  const source = readFileSync(path, "utf8");
  const manifest = JSON.parse(source.slice(source.indexOf("] = ") + 4).replace(/;?\s*$/, "")) as ClientManifest;
  return Object.values(manifest.entryJSFiles).flat();
}

const weightOf = (files: string[]) =>
  [...new Set(files)].reduce((sum, file) => sum + gzipSync(readFileSync(join(".next", file))).length, 0);

/** Builds for production if the sources changed, and weighs the public pages. */
if (buildIsStale()) await build({ ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
checkPageWeight();
