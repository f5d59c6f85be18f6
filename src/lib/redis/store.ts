/** The little we ask of a Redis, whichever way it is spoken to. Each is one round trip. */
export interface RedisStore {
  kind: "redis" | "upstash";
  /** Values of keys; null where there is none. */
  read(keys: string[]): Promise<(string | null)[]>;
  /** Puts a value where there is none yet, and gives what is there then. */
  claim(key: string, value: string, lifeMs: number): Promise<string | null>;
  /** Puts a value, and lets another key live for at least as long as it says. */
  put(key: string, value: string, lifeMs: number, kept: { key: string; lifeMs: number }): Promise<void>;
  drop(keys: string[]): Promise<void>;
  /** Adds to a number that begins at 0 and lives so long; gives the number and the milliseconds it has left. */
  add(key: string, amount: number, lifeMs: number): Promise<[number: number, leftMs: number]>;
  ping(): Promise<void>;
  /** Gives up connections that fell silent, for new ones. */
  reconnect(): void;
}

/** Longer than this a command is given up. */
export const LIMIT_MS = 150;
