import { randomBytes } from "node:crypto";
import { Prisma } from "@/generated/prisma/client";

/**
 * Parts of statements that write several tables in one round trip. Values travel as one JSON text, and PostgreSQL converts each
 * to the type of its column. A column left out, or undefined, keeps its value or gets its default.
 */
type Values = Record<string, unknown>;

const name = (text: string) => Prisma.raw(`"${text}"`);

function columnsOf(values: Values) {
  const given = Object.keys(values).filter((column) => values[column] !== undefined);
  return Prisma.join(given.map(name));
}

const recordsOf = (table: string, rows: Values[]) =>
  Prisma.sql`jsonb_populate_recordset(NULL::${name(table)}, ${JSON.stringify(rows)}::jsonb)`;

/** INSERT of rows, at least one, that have the same columns. */
export function insertSql(table: string, rows: Values[]): Prisma.Sql {
  const columns = columnsOf(rows[0] ?? {});
  return Prisma.sql`INSERT INTO ${name(table)} (${columns}) SELECT ${columns} FROM ${recordsOf(table, rows)}`;
}

/** UPDATE without its condition. */
export function updateSql(table: string, values: Values): Prisma.Sql {
  const columns = columnsOf(values);
  return Prisma.sql`UPDATE ${name(table)} SET (${columns}) = (SELECT ${columns} FROM ${recordsOf(table, [values])})`;
}

/** A new id (UUID 7): ids of later rows are greater, so that an index grows at its end. */
export function newId(now: Date): string {
  const hex = now.getTime().toString(16).padStart(12, "0") + randomBytes(10).toString("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `7${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20)].join(
    "-",
  );
}
