import type pg from "pg";

/** Quoted and ready for SQL. */
interface Table {
  name: string;
  columns: string;
}

/** What a backup says of itself. */
export interface Manifest {
  format: 1;
  takenAt: string;
  migrations: string[];
  tables: Record<string, Fingerprint>;
}

/** How many rows, and a sum over their contents that does not depend on their order. */
export interface Fingerprint {
  rows: number;
  sum: string;
}

/** Every table with rows of ours, each after those it refers to. What a migration makes itself is left out. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { parents: string[] }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name,
           (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
             WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
           ARRAY(SELECT DISTINCT format('%I.%I', pn.nspname, p.relname) FROM pg_constraint k
                   JOIN pg_class p ON p.oid = k.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
                  WHERE k.conrelid = c.oid AND k.contype = 'f' AND p.oid <> c.oid) AS parents
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'graphile_worker')
       AND c.relname NOT IN ('_prisma_migrations', 'migrations')
     ORDER BY 1`);
  const ordered: Table[] = [];
  const done = new Set<string>();
  while (ordered.length < rows.length) {
    const ready = rows.filter(({ name, parents }) => !done.has(name) && parents.every((parent) => done.has(parent)));
    if (ready.length === 0) throw new Error("Tables refer to each other in a circle; a backup could not be restored.");
    for (const { name, columns } of ready) {
      ordered.push({ name, columns });
      done.add(name);
    }
  }
  return ordered;
}

/** The fingerprint of each table, as the transaction of `client` sees it. */
export async function fingerprintsOf(client: pg.Client, tables: Table[]): Promise<Record<string, Fingerprint>> {
  const found: Record<string, Fingerprint> = {};
  for (const { name, columns } of tables) {
    const { rows } = await client.query<Fingerprint>(
      `SELECT count(*)::int AS rows, coalesce(sum(hashtextextended(ROW(${columns})::text, 0)), 0)::text AS sum FROM ${name}`,
    );
    if (rows[0]) found[name] = rows[0];
  }
  return found;
}
