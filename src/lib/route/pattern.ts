/** The route behind an address, "/api/bookings/[id]/pay": what was typed into it is replaced by the name of its place. */
export function routePattern(pathname: string, params: unknown): string {
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(params ?? {})) {
    if (typeof value === "string") names.set(value, `[${name}]`);
    if (Array.isArray(value)) for (const part of value) names.set(String(part), `[...${name}]`);
  }
  const parts = pathname.split("/").map((part) => names.get(decoded(part)) ?? part);
  return parts.filter((part, index) => !part.startsWith("[...") || part !== parts[index - 1]).join("/");
}

/** Next gives params decoded; what cannot be decoded stands in no route. */
function decoded(part: string) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
