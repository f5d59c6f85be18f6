import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inlineScriptHashes } from "@/lib/http/next-inline-scripts";
import { dependencies } from "../../../package.json";

/** After an update of Next.js: run the journeys, which fail when a page's own script is blocked; then set the version here. */
test("the inline scripts were read from this version of Next.js", () => {
  const installed = JSON.parse(readFileSync("node_modules/next/package.json", "utf8")).version;
  expect([dependencies.next, installed]).toEqual(["16.4.6", "16.4.6"]);
});

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const inPage = (script: string, attributes = "") => `<!DOCTYPE html><p>x</p><script${attributes}>${script}</script>`;

test.each([
  "(self.__next_f=self.__next_f||[]).push([0])",
  'self.__next_f.push([1,"0:{\\"P\\":null,\\"note\\":\\"\\u003cscript>alert(1)\\"}\\n"])',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});',
])("a script that Next.js writes gets its hash: %s", (script) => {
  expect(inlineScriptHashes(inPage(script))).toEqual([hashOf(script)]);
  expect(inlineScriptHashes(inPage(script, ' id="_R_"') + inPage(script))).toEqual([hashOf(script)]);
});

test.each([
  "alert(1)",
  "self.__next_f.push([1,alert(1)])",
  'self.__next_f.push([1,"a"]);alert(1)',
  'self.__next_f.push([1,"a"]),alert([1])',
  'self.__next_f.push([1,"a"])\nalert([])',
  "self.__next_f.push([...document.cookie])",
  "self.__next_f.push([1,`${alert(1)}`])",
  'self.__next_f.push([1,"a"].map(alert))',
  "x;self.__next_f.push([0])",
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"a":alert(1)})',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({get a(){alert(1)}})',
  "",
])("a script that is more than data gets none: %s", (script) =>
  expect(inlineScriptHashes(inPage(script) + inPage(script, " type=module"))).toEqual([]),
);

test("a script with an address needs no hash", () =>
  expect(inlineScriptHashes(inPage("", ' src="/theme.js"'))).toEqual([]));
