import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/** One changed row: table, id, connected account, and new value (null = removed). */
export interface Change {
  table: string;
  id: string;
  account: string | null;
  value: unknown;
}

/**
 * The file behind the store: one line per transaction, written before the response. A line torn by a crash
 * belongs to a request without a response, so reading drops it.
 */
export class Journal {
  readonly #path: string;
  #file: number | null = null;

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.#path = join(dataDir, "stripe.jsonl");
  }

  read(): Change[][] {
    if (!existsSync(this.#path)) return [];
    const lines = readFileSync(this.#path, "utf8").split("\n");
    const whole = lines.slice(0, -1);
    return whole.map((line) => JSON.parse(line) as Change[]);
  }

  /** Rewrites the file with the current rows; the old file stays until the new one is complete. */
  compact(changes: Iterable<Change>): void {
    this.close();
    const next = `${this.#path}.next`;
    const text = [...changes].map((change) => `${JSON.stringify([change])}\n`).join("");
    writeFileSync(next, text);
    renameSync(next, this.#path);
    this.#file = openSync(this.#path, "a");
  }

  append(changes: Change[]): void {
    if (this.#file === null) this.#file = openSync(this.#path, "a");
    writeSync(this.#file, `${JSON.stringify(changes)}\n`);
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }
}
