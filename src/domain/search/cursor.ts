import { z } from "zod";
import { SEARCH_SORTS, type SearchSort } from "@/domain/search/schema";
import { decodeCursor, encodeCursor } from "@/lib/keyset";

/** A place in an ordered list of caregivers, and which way to read on from it. */
export interface SearchCursor {
  direction: "after" | "before";
  sort: SearchSort;
  key: number;
  id: string;
}

export const writeCursor = ({ direction, sort, key, id }: SearchCursor) =>
  encodeCursor(JSON.stringify([direction, sort, key, id]));

const Position = z
  .string()
  .transform(parseJson)
  .pipe(z.tuple([z.enum(["after", "before"]), z.enum(SEARCH_SORTS), z.int32(), z.uuid()]));

/** The position in a cursor that we issued; throws for anything else, and for a cursor of another order. */
export function readCursor(text: string, expectedSort: SearchSort): SearchCursor {
  const [direction, sort, key, id] = decodeCursor(
    text,
    Position.refine((position) => position[1] === expectedSort),
  );
  return { direction, sort, key, id };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // What is not JSON is no cursor either; the schema refuses it.
    return null;
  }
}
