import { type Change, Journal } from "./journal";
import { TABLES, type Table, type Tables } from "./tables";

interface Row<T> {
  value: T;
  account: string | null;
}

type Rows = { [K in Table]: Map<string, Row<Tables[K]>> };

interface Unit {
  changes: Change[];
  undo: (() => void)[];
}

/** All objects of the server, in memory, journalled per transaction. Values are replaced, never changed in place. */
export class Store {
  readonly #rows = Object.fromEntries(TABLES.map((table) => [table, new Map()])) as unknown as Rows;
  readonly #journal: Journal | null;
  #open: Unit | null = null;

  constructor(dataDir?: string) {
    this.#journal = dataDir === undefined ? null : new Journal(dataDir);
    for (const changes of this.#journal?.read() ?? []) for (const change of changes) this.#load(change);
    this.#journal?.compact(this.#alive());
  }

  /** Runs the work as one unit: all of it is kept, or (when it throws) none of it. Units may lie inside each other. */
  transaction<T>(work: () => T): T {
    const outer = this.#open;
    const unit: Unit = outer ?? { changes: [], undo: [] };
    const mark = unit.undo.length;
    this.#open = unit;
    try {
      return work();
    } catch (error) {
      if (!keepsEffects(error)) {
        for (const step of unit.undo.splice(mark).reverse()) step();
        unit.changes.splice(mark);
      }
      throw error;
    } finally {
      this.#open = outer;
      if (outer === null && unit.changes.length > 0) this.#journal?.append(unit.changes);
    }
  }

  /** Writes a row; `account` is the connected account it belongs to, remembered from the first time. */
  put<K extends Table>(table: K, value: Tables[K] & { id: string }, account?: string | null): Tables[K] {
    const rows = this.#rows[table];
    const before = rows.get(value.id);
    const owner = account === undefined ? (before?.account ?? null) : account;
    rows.set(value.id, { value, account: owner });
    this.#note({ table, id: value.id, account: owner, value }, () =>
      before ? rows.set(value.id, before) : rows.delete(value.id),
    );
    return value;
  }

  remove(table: Table, id: string): void {
    const rows = this.#rows[table] as Map<string, Row<unknown>>;
    const before = rows.get(id);
    if (!before) return;
    rows.delete(id);
    this.#note({ table, id, account: before.account, value: null }, () => rows.set(id, before));
  }

  get<K extends Table>(table: K, id: string): Tables[K] | undefined {
    return this.#rows[table].get(id)?.value;
  }

  /** The connected account a row belongs to; null is the platform, undefined: no such row. */
  ownerOf(table: Table, id: string): string | null | undefined {
    return this.#rows[table].get(id)?.account;
  }

  /** Newest first, as Stripe lists; with `account`, only the rows of that account (null = the platform's own). */
  all<K extends Table>(table: K, account?: string | null): Tables[K][] {
    const rows = [...this.#rows[table].values()].reverse();
    return (account === undefined ? rows : rows.filter((row) => row.account === account)).map((row) => row.value);
  }

  clear(): void {
    for (const table of TABLES) this.#rows[table].clear();
    this.#journal?.compact([]);
  }

  close(): void {
    this.#journal?.close();
  }

  #note(change: Change, undo: () => void): void {
    if (!this.#open) throw new Error("The store is changed inside a transaction only");
    this.#open.changes.push(change);
    this.#open.undo.push(undo);
  }

  #load(change: Change): void {
    const rows = this.#rows[change.table as Table] as Map<string, Row<unknown>> | undefined;
    if (change.value === null) rows?.delete(change.id);
    else rows?.set(change.id, { value: change.value, account: change.account });
  }

  *#alive(): Iterable<Change> {
    for (const table of TABLES)
      for (const [id, row] of this.#rows[table]) yield { table, id, account: row.account, value: row.value };
  }
}

/** A declined card is refused with an error, yet the failed charge and its events stay. */
function keepsEffects(error: unknown): boolean {
  return error instanceof Error && "keepsEffects" in error && error.keepsEffects === true;
}
