import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashesIn } from "./security-headers-on-the-way";

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const inPage = (script: string, attributes = "") => `<!DOCTYPE html><p>x</p><script${attributes}>${script}</script>`;

test.each([
  "(self.__next_f=self.__next_f||[]).push([0])",
  'self.__next_f.push([1,"0:{\\"P\\":null,\\"note\\":\\"\\u003cscript>alert(1)\\"}\\n"])',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});',
])("what Next writes is named: %s", (script) => {
  expect(hashesIn(inPage(script))).toEqual([hashOf(script)]);
  expect(hashesIn(inPage(script, ' id="_R_"') + inPage(script))).toEqual([hashOf(script)]);
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
])("a script that does more than hand over data is not: %s", (script) =>
  expect(hashesIn(inPage(script) + inPage(script, " type=module"))).toEqual([]),
);

test("a script with an address needs no hash", () => expect(hashesIn(inPage("", ' src="/theme.js"'))).toEqual([]));
