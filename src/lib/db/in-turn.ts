import { processWide } from "@/lib/process-wide";

/** The last in line for each key. */
const lines = processWide("inTurn", () => new Map<string, Promise<unknown>>());

/**
 * Runs what has the same key one after another. For transactions that would wait for one row: here they wait without a
 * connection, which others then have. Between processes the row still decides.
 */
export function inTurn<T>(key: string, run: () => Promise<T>): Promise<T> {
  const result = (lines.get(key) ?? Promise.resolve()).then(run);
  const ended = result
    .catch(() => undefined) // its own caller gets the error
    .then(() => {
      if (lines.get(key) === ended) lines.delete(key);
    });
  lines.set(key, ended);
  return result;
}
