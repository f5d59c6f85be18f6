/** A Redis, over either of its protocols. */
export interface RedisStore {
  kind: "redis" | "upstash";
  /** Sends commands in one round trip; resolves to their replies, in the same order. */
  send(commands: RedisCommand[]): Promise<RedisReply[]>;
  /** Replaces connections that stopped answering. */
  reconnect(): void;
}

/** The commands we use, as Redis reads them; times in milliseconds. */
export type RedisCommand =
  | [name: "set", key: string, value: string | number, unit: "px", ttlMs: number, onlyIfAbsent?: "nx"]
  | [name: "mget" | "unlink", ...keys: string[]]
  | [name: "pexpire" | "incrby", key: string, amount: number]
  | [name: "pttl", key: string]
  | [name: "ping"];

/** The reply to one command; the others of the round trip may still have succeeded. */
export interface RedisReply {
  result: unknown;
  error: Error | null;
}

/** A command is aborted after this time. */
export const COMMAND_TIMEOUT_MS = 150;

/** Sends commands that must all succeed, and returns their results. */
export async function execute(redis: RedisStore, ...commands: RedisCommand[]): Promise<unknown[]> {
  const replies = await redis.send(commands);
  for (const { error } of replies) if (error) throw error;
  return replies.map(({ result }) => result);
}
