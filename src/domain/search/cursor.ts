import { z } from "zod";
import { SEARCH_SORTS, type SearchSort } from "@/domain/search/schema";
import { invalidField } from "@/lib/errors";

const Position = z.tuple([z.enum(["after", "before"]), z.enum(SEARCH_SORTS), z.int32(), z.uuid()]);

/** A place in an ordered list of caregivers, and which way to read on from it. */
export interface SearchCursor {
  direction: "after" | "before";
  sort: SearchSort;
  key: number;
  id: string;
}

export const writeCursor = ({ direction, sort, key, id }: SearchCursor) =>
  Buffer.from(JSON.stringify([direction, sort, key, id])).toString("base64url");

/** The position in a cursor we once gave out; anything else, or one of another order, is refused. */
export function readCursor(text: string, expectedSort: SearchSort): SearchCursor {
  const position = Position.safeParse(parseJson(Buffer.from(text, "base64url").toString()));
  const [direction, sort, key, id] = position.data ?? [];
  if (!direction || sort !== expectedSort || key === undefined || !id)
    throw invalidField("cursor", "invalid_cursor", "That page does not exist; begin again at the first.");
  return { direction, sort, key, id };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not JSON is one more thing that is not a cursor; the caller says so.
    return null;
  }
}
