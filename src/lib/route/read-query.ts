import { AppError } from "@/lib/errors";

const MAX_QUERY_CHARACTERS = 2_000;
const MAX_PARAMETERS = 40;

/** The parameters of an address. Of one that is there twice the last counts. */
export function readQuery(url: string): Record<string, string> {
  const { search, searchParams } = new URL(url);
  if (search.length > MAX_QUERY_CHARACTERS || searchParams.size > MAX_PARAMETERS)
    throw new AppError("invalid", "too_large", "That is more than we can take at once.");
  for (const pair of searchParams) pair.forEach(refuseBadCharacters);
  return Object.fromEntries(searchParams);
}

/** NUL and half a character of two are what PostgreSQL cannot store: our word for it comes before its error. */
export function refuseBadCharacters(text: string) {
  if (/[\0\p{Surrogate}]/u.test(text))
    throw new AppError("invalid", "bad_characters", "There are characters in it that are no text.");
}
