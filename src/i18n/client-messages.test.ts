import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import nl from "@/messages/nl.json";
import { CLIENT_NAMESPACES, pick } from "./client-messages";

/** Which areas show the client components of a folder of src/components; all of them, where it is not here. */
const AREAS_OF: Record<string, (keyof typeof CLIENT_NAMESPACES)[]> = {
  admin: ["admin"],
  booking: ["owner"],
  care: ["care"],
  favourites: ["owner"],
  messages: ["owner"],
  notices: ["owner"],
  pet: ["owner"],
  pictures: ["owner", "care"],
  quote: ["owner"],
};

const clientFiles = readdirSync("src/components", { recursive: true, encoding: "utf8" })
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
  .map((path) => ({ path, source: readFileSync(`src/components/${path}`, "utf8") }))
  .filter(({ source }) => source.startsWith('"use client"'));

test("an area passes every namespace that its client components read", () => {
  const read = clientFiles.flatMap(({ path, source }) =>
    [...source.matchAll(/\buseTranslations\("([^"]+)"\)/g)].flatMap(([, namespace = ""]) =>
      (AREAS_OF[path.split("/", 1)[0] ?? ""] ?? (["owner", "care", "admin"] as const)).map((area) => ({
        ...{ path, area, namespace },
      })),
    ),
  );
  const missing = read.filter(
    ({ area, namespace }) =>
      !CLIENT_NAMESPACES[area].some((known) => namespace === known || namespace.startsWith(`${known}.`)),
  );
  expect(read.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

test("no area passes a namespace that does not exist or that none of its client components reads", () => {
  const all = clientFiles.map(({ source }) => source).join("\n");
  for (const namespace of Object.values(CLIENT_NAMESPACES).flat()) {
    expect(Object.keys(pick(nl, [namespace])), namespace).toHaveLength(1);
    expect(all).toMatch(new RegExp(`useTranslations\\("${namespace}(\\.\\w+)*"\\)`));
  }
});

test("picking keeps the parts that share a name together", () => {
  const messages = { a: { x: "1", y: { z: "2" } }, b: { w: "3" } };
  expect(pick(messages, ["a.x", "a.y", "b", "c"])).toEqual({ a: { x: "1", y: { z: "2" } }, b: { w: "3" } });
});
