const STATEMENT_TIMEOUT_MS = 5_000;
/**
 * Longer than any transaction of ours (15 s). A process that is killed, or cut off, in the middle of one leaves its locks
 * behind until the database ends the session; TCP alone would notice after hours.
 */
const IDLE_TRANSACTION_MS = 20_000;

const LIMITS = {
  statement_timeout: STATEMENT_TIMEOUT_MS,
  idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
};

/**
 * How the site connects. A pooler, which DIRECT_URL names by being another address, hands out a connection per transaction, so
 * nothing may stick to one: statements have no names (PrismaPg gives none), and the database's time limits, which a pooler
 * refuses, are set on our role there (.env.example). `production:check` connects with the same.
 */
export function connectionOptions(connectionString: string, databaseUrl: string | undefined, directUrl?: string) {
  const isBehindPooler = Boolean(directUrl) && directUrl !== databaseUrl;
  return { connectionString, ...(isBehindPooler ? {} : LIMITS) };
}
