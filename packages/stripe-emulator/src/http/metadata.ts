/** Metadata after a change: an empty text removes a key, an empty whole removes all, absence changes nothing. */
export function mergeMetadata(
  before: Record<string, string> | null | undefined,
  change: "" | Record<string, string> | undefined,
): Record<string, string> {
  if (change === "") return {};
  const merged = { ...before, ...change };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ""));
}
