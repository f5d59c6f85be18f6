import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import ts from "typescript";

/** Every file git tracks, or would track once added, below the given folders; deleted ones left out. */
export function tracked(...folders: string[]): string[] {
  const list = (...args: string[]) =>
    execFileSync("git", ["ls-files", "-z", ...args, "--", ...folders], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    })
      .split("\0")
      .filter(Boolean);
  const gone = new Set(list("--deleted"));
  return [...new Set(list("--cached", "--others", "--exclude-standard"))].filter((path) => !gone.has(path)).sort();
}

export const read = (path: string) => readFileSync(path, "utf8");
export const isCode = (path: string) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith(".d.ts");
export const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path);
export const lineCount = (path: string) => read(path).trimEnd().split("\n").length;
export const quantile = (values: number[], q: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * q)] ?? 0;
export const stem = (path: string) => basename(path).replace(/(\.(test|spec))?\.(tsx?|mjs)$/, "");

/** The files of each folder, by the folder's path. */
export function byFolder(paths: string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path]);
  return folders;
}

const parsed = new Map<string, ts.SourceFile>();

/** The syntax tree of a file. */
export function parse(path: string): ts.SourceFile {
  const known = parsed.get(path);
  if (known) return known;
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : path.endsWith(".mjs") ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, kind);
  parsed.set(path, tree);
  return tree;
}

/** How many names a file exports. */
export function exportCount(path: string): number {
  let count = 0;
  for (const statement of parse(path).statements) {
    if (ts.isExportDeclaration(statement))
      count +=
        statement.exportClause && ts.isNamedExports(statement.exportClause)
          ? statement.exportClause.elements.length
          : 2;
    else if (
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    )
      count += ts.isVariableStatement(statement) ? statement.declarationList.declarations.length : 1;
  }
  return count;
}

export interface Import {
  /** The imported file, as git names it. */
  to: string;
  /** Only types: gone after compilation. */
  isType: boolean;
  /** Loaded when it is needed: `import()`. */
  isLazy: boolean;
}

/** What a file imports from this repository: statements, re-exports and dynamic imports. */
export function importsOf(path: string, all: ReadonlySet<string>): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, isType: boolean, isLazy = false) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const to = resolve(specifier.text, path, all);
    if (to) found.push({ to, isType, isLazy });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true);
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return found;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration) {
  if (!importClause) return false;
  if (importClause.isTypeOnly) return true;
  const named = importClause.namedBindings;
  return (
    !importClause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((e) => e.isTypeOnly)
  );
}

function resolve(specifier: string, from: string, all: ReadonlySet<string>) {
  const base = specifier.startsWith("@/")
    ? `src/${specifier.slice(2)}`
    : specifier.startsWith(".")
      ? new URL(specifier, `file:///${from}`).pathname.slice(1)
      : undefined;
  if (!base) return undefined;
  const path = decodeURI(base);
  return [path, `${path}.ts`, `${path}.tsx`, `${path}.mjs`].find((candidate) => all.has(candidate));
}

/** Groups of nodes that reach each other: strongly connected components of more than one node (Tarjan). */
export function cycles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const connect = (node: string) => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) connect(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group.sort());
  };
  for (const node of graph.keys()) if (!index.has(node)) connect(node);
  return found;
}
