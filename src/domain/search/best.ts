import { boxAround } from "@/domain/places/geo";
import { cellsAround } from "@/domain/search/cells";
import type { SearchCursor } from "@/domain/search/cursor";
import type { WantedService } from "@/domain/search/dates";
import { CELL, KEYS_PER_KM, KEYS_PER_STAR, listingsSql, RANKS, type Search, STRIPE } from "@/domain/search/listings";
import { Prisma } from "@/generated/prisma/client";

/** From where a page is read, and how many rows of it. */
export interface Page {
  cursor: SearchCursor | null;
  rows: number;
}

const isBack = ({ cursor }: Page) => cursor?.direction === "before";

/** Beyond a cursor, in the order of the list or against it. */
const beyond = (page: Page, key: Prisma.Sql, id: Prisma.Sql) =>
  page.cursor
    ? Prisma.sql`(${key}, ${id}) ${isBack(page) ? Prisma.sql`<` : Prisma.sql`>`} (${page.cursor.key}::int, ${page.cursor.id}::uuid)`
    : Prisma.sql`true`;
const inOrder = (page: Page, key: Prisma.Sql, id: Prisma.Sql) =>
  isBack(page) ? Prisma.sql`${key} DESC, ${id} DESC` : Prisma.sql`${key}, ${id}`;

const KEY = Prisma.sql`key`;
const ID = Prisma.sql`id`;
const CAREGIVER_ID = Prisma.sql`"caregiverId"`;

/** The rows of a page among all these. */
export const pageOf = (page: Page, all: Prisma.Sql) => Prisma.sql`
  SELECT * FROM (${all}) listed WHERE ${beyond(page, KEY, ID)} ORDER BY ${inOrder(page, KEY, ID)} LIMIT ${page.rows}::int`;

/** The box around a circle as SQL sees it: four numbers, or columns. */
interface BoxSql {
  south: Prisma.Sql;
  north: Prisma.Sql;
  west: Prisma.Sql;
  east: Prisma.Sql;
}

function inBoxSql(search: Search, wanted: WantedService, { south, north, west, east }: BoxSql) {
  const where = Prisma.sql`${STRIPE} = stripe.number AND lng BETWEEN ${west} AND ${east}`;
  return Prisma.sql`
    SELECT found.* FROM generate_series(floor(${south} * 50)::int, floor(${north} * 50)::int) AS stripe(number)
    CROSS JOIN LATERAL (${listingsSql(search, wanted, { where })}) found`;
}

/** Everyone who matches for one service. */
export function allSql(search: Search, wanted: WantedService) {
  const { south, north, west, east } = boxAround(search.centre, search.query.radiusKm);
  const value = (degrees: number) => Prisma.sql`${degrees}::float8`;
  return inBoxSql(search, wanted, { south: value(south), north: value(north), west: value(west), east: value(east) });
}

/**
 * The rows of a page of one service: the same as those of `allSql`, without reading everyone. Each order knows a bound
 * beyond which nobody can be among them.
 */
export function bestSql(search: Search, wanted: WantedService, page: Page) {
  const { sort } = search.query;
  if (sort === "distance") return nearestSql(search, wanted, page);
  return sort === "recommended" ? recommendedSql(search, wanted, page) : firstOfEachCellSql(search, wanted, page);
}

/** By price or rating each cell has its listings in order: the first few of all are among the first few of each. */
function firstOfEachCellSql(search: Search, wanted: WantedService, page: Page) {
  const { centre, query } = search;
  const rank = RANKS[query.sort];
  const listings = listingsSql(search, wanted, {
    where: Prisma.sql`${CELL} = cell.number AND ${beyond(page, rank, CAREGIVER_ID)}`,
    order: inOrder(page, rank, CAREGIVER_ID),
  });
  const cells = cellsAround(centre, query.radiusKm).map(({ id }) => id);
  return Prisma.sql`
    SELECT first.* FROM unnest(${cells}::int[]) AS cell(number)
    CROSS JOIN LATERAL (${listings} ORDER BY ${inOrder(page, KEY, ID)} LIMIT ${page.rows}::int) first
    ORDER BY ${inOrder(page, KEY, ID)} LIMIT ${page.rows}::int`;
}

/** Keys of this order are tenths of a kilometre. */
const KEY_KM = 0.1;

/** Widens the circle until it holds a page; a key more, since who lies just outside may have the same key. */
function nearestSql(search: Search, wanted: WantedService, page: Page) {
  const { centre, query } = search;
  const cursorKm = (page.cursor?.key ?? 0) * KEY_KM;
  const widths = isBack(page) ? [cursorKm] : [1, 2, 4, 8, 16, 32].filter((km) => km > cursorKm);
  const radii = [...widths.filter((km) => km < query.radiusKm), query.radiusKm];
  const boxes = radii.map((km) => boxAround(centre, km + KEY_KM));
  const column = (edge: "south" | "north" | "west" | "east") => boxes.map((box) => box[edge]);
  const ring = {
    south: Prisma.sql`ring.south`,
    north: Prisma.sql`ring.north`,
    west: Prisma.sql`ring.west`,
    east: Prisma.sql`ring.east`,
  };
  const listings = inBoxSql(search, wanted, ring);
  const enough = isBack(page)
    ? Prisma.sql`true`
    : Prisma.sql`ring.km = ${query.radiusKm}::float8 OR ${page.rows}::int = (SELECT count(*) FROM (
        SELECT 1 FROM (${listings}) near WHERE near.km <= ring.km AND ${beyond(page, KEY, ID)} LIMIT ${page.rows}::int) counted)`;
  return Prisma.sql`
    SELECT near.* FROM (
      SELECT * FROM unnest(${radii}::float8[], ${column("south")}::float8[], ${column("north")}::float8[],
        ${column("west")}::float8[], ${column("east")}::float8[]) AS ring(km, south, north, west, east)
      WHERE ${enough} LIMIT 1
    ) ring CROSS JOIN LATERAL (${listings}) near
    WHERE ${beyond(page, KEY, ID)} ORDER BY ${inOrder(page, KEY, ID)} LIMIT ${page.rows}::int`;
}

/** Cells of which the first guess is made. */
const NEAREST_CELLS = 9;
/** For what floating point may lose. */
const SLACK = 1e-6;

/**
 * The best rated of the nearest cells give a key that the page does not go beyond. In each cell then only those are read
 * whose stars, at the least distance of the cell, may still come under it.
 */
function recommendedSql(search: Search, wanted: WantedService, page: Page) {
  const { centre, query } = search;
  const stars = RANKS.recommended;
  const cells = cellsAround(centre, query.radiusKm);
  const ids = cells.map(({ id }) => id);
  const guesses = listingsSql(search, wanted, {
    where: Prisma.sql`${CELL} = cell.number`,
    order: Prisma.sql`${stars} DESC`,
  });
  const worst = isBack(page)
    ? Prisma.sql`${page.cursor?.key}::int`
    : Prisma.sql`(
        SELECT guess.key FROM unnest(${ids.slice(0, NEAREST_CELLS)}::int[]) AS cell(number)
        CROSS JOIN LATERAL (
          SELECT * FROM (${guesses}) near WHERE ${beyond(page, KEY, ID)} ORDER BY rank DESC LIMIT ${page.rows}::int
        ) guess ORDER BY guess.key OFFSET ${page.rows - 1}::int LIMIT 1)`;
  const perKm = Prisma.raw(`${KEYS_PER_KM}`);
  const perStar = Prisma.raw(`${KEYS_PER_STAR}`);
  const listings = listingsSql(search, wanted, {
    where: Prisma.sql`${CELL} = cell.number
      AND ${stars} >= coalesce((cell.km * ${perKm} - worst.key - 1) / ${perStar}, 0) - ${SLACK}::float8`,
  });
  return Prisma.sql`
    WITH worst AS MATERIALIZED (SELECT ${worst} AS key)
    SELECT best.* FROM worst CROSS JOIN unnest(${ids}::int[], ${cells.map(({ km }) => km)}::float8[]) AS cell(number, km)
    CROSS JOIN LATERAL (${listings}) best
    WHERE ${beyond(page, Prisma.sql`best.key`, Prisma.sql`best.id`)} AND best.key <= coalesce(worst.key, best.key)
    ORDER BY ${inOrder(page, Prisma.sql`best.key`, Prisma.sql`best.id`)} LIMIT ${page.rows}::int`;
}
