/** A path of ours that hands on where the visitor was going, with its query; `next` is "" for nowhere. */
export const withNext = (path: string, next: string) =>
  next ? `${path}${path.includes("?") ? "&" : "?"}next=${encodeURIComponent(next)}` : path;
