/** The named parts of a path: `/v1/refunds/:id` on `/v1/refunds/re_1` → `{ id: "re_1" }`; null when it is another path. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const parts: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":")) parts[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return parts;
}
