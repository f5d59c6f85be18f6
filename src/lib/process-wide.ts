const KEY = Symbol.for("tailtribe.process");
const store = globalThis as { [KEY]?: Map<string, unknown> };
const values = (store[KEY] ??= new Map<string, unknown>());

/**
 * State that exists once per process. Next.js may load a module several times (one copy per bundle), and each copy would
 * have variables of its own; this map is shared by all of them. `name` is unique in the code base.
 */
export function processWide<T extends object>(name: string, make: () => T): T {
  const known = values.get(name);
  if (known) return known as T; // only this function stores under `name`, with the type that `make` returned
  const made = make();
  values.set(name, made);
  return made;
}
