/** A Redis, over either of its protocols. */
export interface RedisStore {
  kind: "redis" | "upstash";
  /** Sends commands in one round trip; resolves to their replies, in the same order. */
  send(commands: RedisCommand[]): Promise<RedisReply[]>;
  /** Replaces connections that stopped answering. */
  reconnect(): void;
}

export type RedisCommand = [name: string, ...parameters: (string | number)[]];

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
