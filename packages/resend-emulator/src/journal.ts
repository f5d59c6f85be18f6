import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Lines of JSON in a file: what was written before a crash is there after it. */
export type Journal<Entry> = { read(): Entry[]; append(entry: Entry): void; clear(): void };

const FILE = "mailbox.jsonl";

/** The journal in a directory (made if need be), or one that remembers nothing when there is no directory. */
export function openJournal<Entry>(dataDir: string | undefined): Journal<Entry> {
  if (!dataDir) return { read: () => [], append: () => {}, clear: () => {} };
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, FILE);
  const written = () => (existsSync(file) ? readFileSync(file, "utf8") : "");
  if (!/(?:^|\n)$/.test(written())) appendFileSync(file, "\n");
  return {
    read: () =>
      written()
        .split("\n")
        .flatMap(parsed<Entry>),
    append: (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`),
    clear: () => writeFileSync(file, ""),
  };
}

/** A line torn by a crash was never answered for, so it is left out. */
function parsed<Entry>(line: string): Entry[] {
  try {
    return line ? [JSON.parse(line) as Entry] : [];
  } catch {
    return [];
  }
}
