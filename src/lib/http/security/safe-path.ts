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

function isPlain(path: string) {
  const [beforeQuery = ""] = path.split(/[?#]/);
  return PLAIN.test(path) && !/\/\/|@|%/.test(beforeQuery) && URL.canParse(path, HERE);
}
