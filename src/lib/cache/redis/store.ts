/** The little we ask of a Redis, whichever way it is spoken to. Each is one round trip. */
export interface RedisStore {
  kind: "redis" | "upstash";
  /** The value of a key (null where there is none) and of its marks; a mark that is not there is put first. */
  read(key: string, versions: TagVersion[]): Promise<(string | null)[]>;
  /** Puts a value, and lets another key live for at least as long as it says. */
  put(key: string, value: string, ttlMs: number, extended: { key: string; ttlMs: number }): Promise<void>;
  drop(keys: string[]): Promise<void>;
  /** Adds to a number that begins at 0 and lives so long; gives the number and the milliseconds it has left. */
  add(key: string, amount: number, ttlMs: number): Promise<[number: number, leftMs: number]>;
  ping(): Promise<void>;
  /** Gives up connections that fell silent, for new ones. */
  reconnect(): void;
}

export interface TagVersion {
  key: string;
  /** What it is where there is none yet. */
  value: string;
  ttlMs: number;
}

/** Longer than this a command is given up. */
export const COMMAND_TIMEOUT_MS = 150;

/** What was read, last of several answers. A full Redis puts no marks, which only matters where one is missing. */
export function pipelineValues(answers: { error?: Error | null; result: unknown }[]) {
  const last = answers.at(-1);
  const values = Array.isArray(last?.result) ? (last.result as (string | null)[]) : undefined; // MGET's own answer
  const isWhole = values?.slice(1).every((version) => version !== null);
  const error = last?.error ?? (isWhole ? null : answers.find(({ error }) => error)?.error);
  if (error) throw error;
  return values ?? [];
}
