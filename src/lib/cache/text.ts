/** A value as text and back, for a cache. JSON, except that an instant stays one. */
export const cacheText = {
  serialize: (value: unknown) => JSON.stringify(value, marked),
  // Most answers hold no instant; a reviver would make reading them several times slower.
  deserialize: (text: string): unknown => (text.includes('{"$date":') ? JSON.parse(text, revived) : JSON.parse(text)),
};

function marked(this: Record<string, unknown>, key: string, value: unknown) {
  const before = this[key]; // what toJSON has made into a string
  return before instanceof Date ? { $date: before.getTime() } : value;
}

function revived(_key: string, value: unknown) {
  const { $date } = (value ?? {}) as { $date?: unknown }; // written by marked()
  return typeof $date === "number" ? new Date($date) : value;
}
