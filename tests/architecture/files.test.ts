import ts from "typescript";
import { expect, test } from "vitest";
import {
  byFolder,
  cycles,
  exportCount,
  importsOf,
  isCode,
  isTest,
  lineCount,
  parse,
  quantile,
  read,
  stem,
  tracked,
} from "./sources";
import { foreignWords } from "./words";

const all = tracked("src", "scripts", "packages", "prisma", "tests").filter(isCode);
const src = all.filter((path) => path.startsWith("src/"));
const code = src.filter((path) => !isTest(path));
/** Names that Next.js wants. */
const isNamedByNext = (path: string) =>
  /^src\/(instrumentation[a-z-]*|proxy)\.ts$/.test(path) || path.startsWith("src/app/");
const known = new Set(all);
const imports = new Map(all.map((path) => [path, importsOf(path, known)]));

test("a file is one subject: median 40 to 80 lines outside app, 95 % within 220, none over 400", () => {
  expect(code.length).toBeGreaterThan(200);
  const sizes = code.filter((path) => !path.startsWith("src/app/")).map(lineCount);
  expect(quantile(sizes, 0.5)).toBeGreaterThanOrEqual(40);
  expect(quantile(sizes, 0.5)).toBeLessThanOrEqual(80);
  expect(quantile(code.map(lineCount), 0.95)).toBeLessThanOrEqual(220);
  expect(all.filter((path) => lineCount(path) > 400)).toEqual([]);
});

/** Addresses, which Next.js loads, and entry points, which a command loads. */
const isEntry = (path: string) =>
  /** Names that each room of its kind has. */
  /\/(schema|responses|queries|lifecycle|samples)\.ts$/.test(path) ||
  /^src\/app\/(.*\/)?(page|layout|route|error|global-error|loading|not-found|manifest|robots|sitemap|icon)\.tsx?$/.test(
    path,
  ) ||
  /^src\/([^/]+|i18n\/request\.ts|testing\/(processes\/[^/]+|setup-components\.ts))$/.test(path);
const isClient = (path: string) => /^"use client";/m.test(read(path));
const hasTest = (path: string) =>
  known.has(path.replace(/\.tsx?$/, ".test.ts")) || known.has(path.replace(/\.tsx?$/, ".test.tsx"));

test("no crumbs: a file of one export, 25 lines and one importer belongs to its importer", () => {
  const importers = new Map<string, Set<string>>();
  for (const [from, list] of imports)
    for (const { to } of list)
      if (!isTest(from) || to.startsWith("src/testing/")) importers.set(to, (importers.get(to) ?? new Set()).add(from));
  const lazy = new Set(
    [...imports.values()]
      .flat()
      .filter(({ isLazy }) => isLazy)
      .map(({ to }) => to),
  );
  const crumbs = code.filter(
    (path) =>
      !isEntry(path) &&
      !hasTest(path) &&
      !lazy.has(path) &&
      lineCount(path) <= 25 &&
      exportCount(path) <= 1 &&
      (importers.get(path)?.size ?? 0) <= 1 &&
      !isClient(path),
  );
  expect(crumbs).toEqual([]);
});

/** One file a primitive: the kit is looked up by name. */
const WIDE = new Map([["src/components/ui", 40]]);

test("a folder holds at most twenty files, and four with one first word become a folder of their own", () => {
  const folders = byFolder(all.filter((path) => !isTest(path) && !isNamedByNext(path)));
  const wide = [...folders]
    .filter(([folder, files]) => files.length > (WIDE.get(folder) ?? 20))
    .map(([folder, files]) => `${folder}: ${files.length}`);
  const prefixed = [...folders].flatMap(([folder, files]) => {
    const words = new Map<string, string[]>();
    for (const name of files.map(stem)) {
      const [first = name] = name.split("-", 1);
      words.set(first, [...(words.get(first) ?? []), name]);
    }
    return [...words]
      .filter(([, names]) => names.length >= 4)
      .map(([word, names]) => `${folder}/${word}-*: ${names.join(", ")}`);
  });
  expect({ wide, prefixed }).toEqual({ wide: [], prefixed: [] });
});

/** Façades: their exports have the names people's guides import. Nothing below app imports them. */
const FACADES = ["src/lib/redis.ts", "src/lib/queue.ts", "src/lib/monitoring.ts"];

/** Two folders deep in src ("lib/cache"); a file beside a folder of its name belongs to it ("lib/cache.ts"). */
function room(path: string) {
  if (FACADES.includes(path)) return path;
  const [top, second, third] = path.replace(/^packages\/([^/]+)\/src\//, "packages/$1/").split("/");
  const depth = top === "src" || top === "packages" ? [top, second, third] : [top, second];
  return depth
    .filter(Boolean)
    .join("/")
    .replace(/\.(tsx?|mjs)$/, "");
}

test("no cycles of folders: one of two can be read without the other", () => {
  const graph = new Map<string, Set<string>>();
  for (const [from, list] of imports)
    if (!isTest(from) && !from.startsWith("src/app/"))
      for (const { to } of list)
        if (room(from) !== room(to)) graph.set(room(from), (graph.get(room(from)) ?? new Set()).add(room(to)));
  expect(graph.size).toBeGreaterThan(20);
  expect(cycles(graph)).toEqual([]);
});

test("a route handler with its description is at most fifteen lines, and 95 % of files import at most twelve others", () => {
  const long = code
    .filter((path) => path.startsWith("src/app/") && path.endsWith("/route.ts"))
    .filter((path) => {
      const own = read(path)
        .split("\n")
        .filter((line) => line && !line.startsWith("import"));
      return own.length > 15 * own.filter((line) => line.startsWith("export ")).length;
    });
  expect(long).toEqual([]);
  expect(
    quantile(
      code.map((path) => read(path).match(/^import /gm)?.length ?? 0),
      0.95,
    ),
  ).toBeLessThanOrEqual(12);
});

test("lib knows no word of the product", () => {
  /** A session has a role: an enum of the database, which the actor carries. */
  const ROLES = new Set(["OWNER", "CAREGIVER"]);
  const WORDS = /\b(bookings?|caregivers?|owners?|pets?|reviews?|payouts?)\b/i;
  const found = code
    .filter((path) => path.startsWith("src/lib/") && !FACADES.includes(path))
    .flatMap((path) =>
      identifiersAndTexts(path)
        .filter((text) => !ROLES.has(text) && WORDS.test(words(text)))
        .map((text) => `${path}: ${text}`),
    );
  expect([...new Set(found)]).toEqual([]);
});

/** "payBookingNow" → "pay booking now". */
const words = (text: string) => text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/[_-]/g, " ");

/** Names, strings and JSX texts of a file; no comments. */
function identifiersAndTexts(path: string) {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isIdentifier(node) ||
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node) ||
      ts.isJsxText(node)
    )
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return found;
}

/** What may stand in one file alone, and which. */
const ONLY_IN: { what: RegExp; files: string[] }[] = [
  { what: /\bprocess\.env\b/, files: ["src/env.ts", "src/instrumentation.ts"] }, // Next.js replaces NEXT_RUNTIME while it builds
  // The clock of a test process is replaced as a whole; the other names the script format of Next.js.
  {
    what: /\bglobalThis\b/,
    files: ["scripts/clock/shift.mjs", "src/lib/http/next-inline-scripts.ts", "src/lib/process-wide.ts"],
  },
  { what: /\b_private_|graphile_worker\._/, files: ["src/lib/queue/graphile-internals.ts"] },
  { what: /["'`]next\/dist\//, files: [] },
  { what: /__next_f|TURBOPACK/, files: ["src/lib/http/next-inline-scripts.ts"] },
];

test.each(ONLY_IN)("$what stands only in $files", ({ what, files }) => {
  const readers = all.filter(
    (path) =>
      /^(src|scripts)\//.test(path) && !isTest(path) && !path.startsWith("src/testing/") && what.test(read(path)),
  );
  const scripts = what.source.includes("process") ? readers.filter((path) => path.startsWith("src/")) : readers;
  expect(scripts).toEqual(files);
});

test("what follows a request is one in the process, however often Next.js loads the module", () => {
  const lines = code.flatMap(
    (path) =>
      read(path)
        .match(/^.*\bnew AsyncLocalStorage\b.*$/gm)
        ?.map((line) => `${path}: ${line}`) ?? [],
  );
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !line.includes("processWide("))).toEqual([]);
});

test("names and prose use the field's terms", () => expect(foreignWords()).toEqual([]));
