import ts from "typescript";
import { isCode, parse, read, tracked } from "./sources";

/**
 * Private or archaic words, and the field's terms for them (docs/glossary.md). They may not stand in names, comments, test
 * titles, logs or documents. Texts that people read in the product are not code: messages, emails' texts and demo data.
 */
const WORDS = new Map([
  ["told|tells?|telling", "report, notify, say, message"],
  ["hears?|heard|hearing", "receive, listen, is notified"],
  ["whoever|whomever", "anyone who, the caller"],
  ["whence|hence|thence", "from where, therefore"],
  ["deeds?", "action, audit entry"],
  ["reckon|reckons|reckoned|reckoning", "calculate, count"],
  ["anew", "again"],
  ["doors?", "endpoint, route"],
  ["knock|knocks|knocked|knocker", "request, authenticate"],
  ["letters?", "email, character"],
  ["mend|mends|mended|mending", "fix, repair"],
  ["deaf", "disconnected"],
  ["befalls?|heed|lest|thereof|wherein|hither|nought", "plain present-day English"],
]);
const FORBIDDEN = new RegExp(`\\b(${[...WORDS.keys()].join("|")})\\b`, "gi");

const TEXTS =
  /^(src\/messages\/|src\/emails\/.*(i18n\/|texts\.(nl|fr|en)\.ts$)|packages\/[^/]+\/src\/.*-texts\.ts$|prisma\/seed\/data\/|prisma\/migrations\/|CHANGELOG\.md$|tests\/architecture\/|docs\/(glossary|decisions\/))/;

/** Contracts keep their names (columns, fields of responses and stored payloads, CSS), and so do sentences that people read. */
const CONTRACTS =
  /toldAt|toldBy|\bhears\b(?=:|$)|letterId|letter:|letterSpacing|Door iemand|A name is made of letters|you will hear from us shortly|ASCII letters/g;

const words = (text: string) => text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/[_-]/g, " ");

function prose(path: string): string {
  if (!isCode(path)) return read(path);
  const source = read(path);
  const comments = (source.match(/\/\*[\s\S]*?\*\/|(?<![:"'`\w])\/\/[^\n]*/g) ?? []).join("\n");
  const found: string[] = [comments.replace(CONTRACTS, "")];
  const visit = (node: ts.Node): void => {
    if (
      ts.isIdentifier(node) ||
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    )
      found.push(words(node.text.replace(CONTRACTS, "")));
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return found.join("\n");
}

/** Where names and prose use other words than the field's terms. */
export function foreignWords() {
  const paths = tracked(
    "src",
    "scripts",
    "packages",
    "prisma",
    "tests",
    "docs",
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    ".env.example",
  ).filter((path) => (isCode(path) || /\.(md|prisma|example)$/.test(path)) && !TEXTS.test(path));
  return paths.flatMap((path) =>
    [
      ...new Set(
        prose(path)
          .match(FORBIDDEN)
          ?.map((word) => word.toLowerCase()),
      ),
    ].map((word) => `${path}: ${word}`),
  );
}
