import { type Change, Journal } from "./journal";
import { TABLES, type Table, type Tables } from "./tables";

interface Row<T> {
  value: T;
  account: string | null;
}

type Rows = { [K in Table]: Map<string, Row<Tables[K]>> };

interface Transaction {
  changes: Change[];
  undo: (() => void)[];
}

/** All objects, in memory, journalled per transaction. Values are replaced, never mutated. */
export class Store {
  readonly #rows = Object.fromEntries(TABLES.map((table) => [table, new Map()])) as unknown as Rows;
  readonly #journal: Journal | null;
  #current: Transaction | null = null;

  constructor(dataDir?: string) {
    this.#journal = dataDir === undefined ? null : new Journal(dataDir);
    for (const changes of this.#journal?.read() ?? []) for (const change of changes) this.#load(change);
    this.#journal?.compact(this.#rowsAsChanges());
  }

  /** Runs the work as one transaction and rolls back when it throws. Transactions may nest. */
  transaction<T>(work: () => T): T {
    const outer = this.#current;
    const transaction: Transaction = outer ?? { changes: [], undo: [] };
    const mark = transaction.undo.length;
    this.#current = transaction;
    try {
      return work();
    } catch (error) {
      if (!commits(error)) {
        for (const step of transaction.undo.splice(mark).reverse()) step();
        transaction.changes.splice(mark);
      }
      throw error;
    } finally {
      this.#current = outer;
      if (outer === null && transaction.changes.length > 0) this.#journal?.append(transaction.changes);
    }
  }

  /** Writes a row; `account` is its connected account. Without it the row keeps the account of its first write. */
  put<K extends Table>(table: K, value: Tables[K] & { id: string }, account?: string | null): Tables[K] {
    const rows = this.#rows[table];
    const before = rows.get(value.id);
    const owner = account === undefined ? (before?.account ?? null) : account;
    rows.set(value.id, { value, account: owner });
    this.#record({ table, id: value.id, account: owner, value }, () =>
      before ? rows.set(value.id, before) : rows.delete(value.id),
    );
    return value;
  }

  remove(table: Table, id: string): void {
    const rows = this.#rows[table] as Map<string, Row<unknown>>;
    const before = rows.get(id);
    if (!before) return;
    rows.delete(id);
    this.#record({ table, id, account: before.account, value: null }, () => rows.set(id, before));
  }

  get<K extends Table>(table: K, id: string): Tables[K] | undefined {
    return this.#rows[table].get(id)?.value;
  }

  /** The connected account of a row; null for the platform, undefined without such a row. */
  accountOf(table: Table, id: string): string | null | undefined {
    return this.#rows[table].get(id)?.account;
  }

  /** Newest first, as Stripe lists; `account` filters by connected account (null = the platform's own rows). */
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

  #record(change: Change, undo: () => void): void {
    if (!this.#current) throw new Error("The store is changed inside a transaction only");
    this.#current.changes.push(change);
    this.#current.undo.push(undo);
  }

  #load(written: Change): void {
    const change = upgraded(written);
    const rows = this.#rows[change.table as Table] as Map<string, Row<unknown>> | undefined;
    if (change.value === null) rows?.delete(change.id);
    else rows?.set(change.id, { value: change.value, account: change.account });
  }

  *#rowsAsChanges(): Iterable<Change> {
    for (const table of TABLES)
      for (const [id, row] of this.#rows[table]) yield { table, id, account: row.account, value: row.value };
  }
}

/** A declined card throws, but the failed charge and its events stay. */
function commits(error: unknown): boolean {
  return error instanceof Error && "commits" in error && error.commits === true;
}

const FORMER_TABLES: Record<string, Table> = { "local.due": "local.task", "local.saved": "local.response" };

/** A change as this version writes it: journals from before version 0.1.0 use other names. */
function upgraded(change: Change): Change {
  const table = FORMER_TABLES[change.table] ?? change.table;
  if (table !== "local.wishes") return { ...change, table };
  const { wishes } = (change.value ?? {}) as { wishes?: unknown };
  return { ...change, table: "local.intent_input", value: change.value && { id: change.id, input: wishes } };
}
