import { createHash } from "node:crypto";

/**
 * The inline scripts that Next.js writes into a page, which is no public interface: calls of its own two lists with plain
 * data. Nothing else gets a hash. next-inline-scripts.test.ts names the version of Next.js these were read from.
 */
const DATA_CALLS = [
  /^\(?self\.__next_f(?:=self\.__next_f\|\|\[\]\))?\.push\((\[.*\])\)$/s,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{.*\})\);?$/s,
];

/** The CSP sources of the inline scripts in a page that Next.js wrote. */
export function inlineScriptHashes(page: string): string[] {
  const scripts = [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gis)].map(([, script = ""]) => script);
  return [...new Set(scripts)]
    .filter(isPlainData)
    .map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
}

function isPlainData(script: string) {
  const data = DATA_CALLS.map((call) => call.exec(script)?.[1]).find((found) => found !== undefined);
  if (data === undefined) return false;
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false; // more than data
  }
}
