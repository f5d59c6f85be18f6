/** What the browser remembers; it may refuse, and a page works without it. */
type Kind = "localStorage" | "sessionStorage";

function attempt<Value>(access: () => Value): Value | null {
  try {
    return access();
  } catch {
    // Blocked by the reader's settings, or full.
    return null;
  }
}

export const readStored = (kind: Kind, key: string) => attempt(() => window[kind].getItem(key));
export const store = (kind: Kind, key: string, value: string) => attempt(() => window[kind].setItem(key, value));
export const forget = (kind: Kind, key: string) => attempt(() => window[kind].removeItem(key));
export const forgetAll = (kind: Kind) => attempt(() => window[kind].clear());
/** Forgets everything whose key begins so. */
export const forgetUnder = (kind: Kind, prefix: string) =>
  attempt(() => {
    for (const key of Object.keys(window[kind])) if (key.startsWith(prefix)) window[kind].removeItem(key);
  });
