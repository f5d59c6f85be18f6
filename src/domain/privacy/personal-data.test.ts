import { expect, test } from "vitest";
import { pool } from "@/lib/db";
import { PERSONAL_DATA } from "./personal-data";

const COLUMNS = `
  SELECT table_name AS "table", column_name AS "column",
    (data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea') OR udt_name IN ('_text', '_varchar')) AS "isText"
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`;

async function columns() {
  const { rows } = await pool.query<{ table: string; column: string; isText: boolean }>(COLUMNS);
  return rows;
}

const listOf = (table: string) => Object.entries(PERSONAL_DATA).find(([name]) => name === table)?.[1];

/** The columns of a table for which the list says what an erasure does; undefined for a table that loses its rows. */
function decided(table: string) {
  const { erased = [], stays = {} } = listOf(table) ?? {};
  if (erased.some(({ as }) => as === "no row")) return undefined;
  return new Set([...Object.keys(stays), ...erased.flatMap(({ as }) => Object.keys(as))]);
}

test("of each column with text the list says what an erasure does with it", async () => {
  const undecided = (await columns())
    .filter(({ table, column, isText }) => isText && decided(table)?.has(column) === false)
    .map(({ table, column }) => `${table}.${column} is not in PERSONAL_DATA (src/domain/privacy/personal-data.ts)`);
  expect(undecided).toEqual([]);
});

test("the list names tables and columns that exist", async () => {
  const existing = new Set((await columns()).map(({ table, column }) => `${table}.${column}`));
  const named = Object.entries(PERSONAL_DATA).flatMap(([table, { erased = [], exported, stays = {} }]) =>
    [
      ...Object.keys(stays),
      ...(exported?.columns ?? []),
      ...erased.flatMap(({ as }) => (as === "no row" ? [] : Object.keys(as))),
    ].map((column) => `${table}.${column}`),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((name) => !existing.has(name))).toEqual([]);
});

test("no two sections of a copy have one name, and what is erased of a person can be had before", () => {
  const tables = Object.entries(PERSONAL_DATA);
  const names = tables.flatMap(([, { exported }]) => exported?.name ?? []);
  expect(new Set(names).size).toBe(names.length);
  const silent = tables.filter(([, { erased, exported }]) => erased && !exported).map(([table]) => table);
  // Links that were mailed, copies made before, answers to repeated requests, mails from long ago, whom one blocks, and whose search found one.
  expect(silent).toEqual(["Token", "DataExport", "RequestKey", "SavedSearchMatch", "Archive", "Block"]);
});
