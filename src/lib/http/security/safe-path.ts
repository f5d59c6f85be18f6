/** Stands in for our own site while a path is read; what does not stay on it leads elsewhere. */
const HERE = "http://here.invalid";
/** Alphanumeric characters and the punctuation of our own URLs. No backslash, control character, space or second slash. */
const PLAIN = /^\/(?!\/)[\w\-./?&=%~+,:#[\]{}]*$/;

/**
 * The path of ours that somebody wants to go on to ("/nl/bookings?as=owner"), or `fallback`. Anything a browser could
 * read as another site, now or after decoding it once more, is not a path of ours.
 */
export function safePath(path: unknown, fallback: string): string {
  if (typeof path !== "string" || path.length > 500 || !isPlain(path)) return fallback;
  const url = new URL(path, HERE);
  return url.origin === HERE ? url.pathname + url.search + url.hash : fallback;
}

/** The query of a page, as Next.js gives it. */
export type PageQuery = Record<string, string | string[] | undefined>;

/** A path of ours with its query, to come back to. */
export function withQuery(path: string, query: PageQuery) {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  return entries.length > 0 ? `${path}?${new URLSearchParams(entries)}` : path;
}

function isPlain(path: string) {
  const [beforeQuery = ""] = path.split(/[?#]/);
  return PLAIN.test(path) && !/\/\/|@|%/.test(beforeQuery) && URL.canParse(path, HERE);
}
