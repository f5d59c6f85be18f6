const STATEMENT_TIMEOUT_MS = 5_000;

/**
 * How the site connects. A pooler, which DIRECT_URL names by being another address, hands out a connection per transaction, so
 * nothing may stick to one: statements have no names (PrismaPg gives none), and the database's time limit, which a pooler
 * refuses, is set on our role there (.env.example). `production:check` connects with the same.
 */
export function connectionOptions(connectionString: string, databaseUrl: string | undefined, directUrl?: string) {
  const isBehindPooler = Boolean(directUrl) && directUrl !== databaseUrl;
  return { connectionString, ...(isBehindPooler ? {} : { statement_timeout: STATEMENT_TIMEOUT_MS }) };
}
