import pg from "pg";

/** Whose addresses have a user of their own; each gets the rights of its kind and no others. */
export interface RoleAddresses {
  /** The site, the worker and the scheduler. */
  app?: string;
  /** `npm run backup`: reads everything, and records its run. */
  backup?: string;
  /** Reports: reads what is not a session or a link. */
  reader?: string;
}

/** The addresses that the settings name; none without an owner of its own, because then all is one role. */
export const rolesIn = (settings: NodeJS.ProcessEnv): RoleAddresses =>
  settings.DATABASE_OWNER_URL
    ? { app: settings.DATABASE_URL, backup: settings.BACKUP_DATABASE_URL, reader: settings.READER_DATABASE_URL }
    : {};

type Kind = keyof RoleAddresses;
const SCHEMAS = "SCHEMA public, graphile_worker";

/** The statements that give a role its rights; `appendOnly` are the books, the history and the audit log. */
const RIGHTS: Record<Kind, (role: string, appendOnly: string) => string[]> = {
  app: (role, appendOnly) => [
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN ${SCHEMAS} TO ${role}`,
    `GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN ${SCHEMAS} TO ${role}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN ${SCHEMAS} TO ${role}`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON ${appendOnly} FROM ${role}`,
    `REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations, graphile_worker.migrations FROM ${role}`,
  ],
  backup: (role) => [
    `GRANT SELECT ON ALL TABLES IN ${SCHEMAS} TO ${role}`,
    `GRANT SELECT ON ALL SEQUENCES IN ${SCHEMAS} TO ${role}`,
    `GRANT INSERT, UPDATE ON "CronRun" TO ${role}`,
  ],
  reader: (role) => [
    `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`,
    `REVOKE SELECT ON "Session", "Token" FROM ${role}`,
  ],
};

/**
 * Makes the users that these addresses name, with the passwords in them, and gives each the rights of its kind, on new
 * tables too: so it runs after every migration. The owner's own address is left alone.
 */
export async function ensureRoles(ownerUrl: string, addresses: RoleAddresses) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const owner = new URL(ownerUrl).username;
    await client.query("BEGIN");
    const appendOnly = await tablesWhere(
      client,
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname LIKE '%\\_append\\_only'`,
    );
    const guarded = await tablesWhere(
      client,
      `SELECT oid::regclass::text AS name FROM pg_class WHERE relrowsecurity AND relnamespace = 'graphile_worker'::regnamespace`,
    );
    for (const kind of ["app", "backup", "reader"] as const) {
      const { username, password } = new URL(addresses[kind] ?? ownerUrl);
      if (username === owner) continue;
      const role = await ensureLogin(client, decodeURIComponent(username), decodeURIComponent(password));
      await client.query(`GRANT USAGE ON ${SCHEMAS} TO ${role}`);
      for (const statement of RIGHTS[kind](role, appendOnly.join(", "))) await client.query(statement);
      if (kind !== "reader") await openQueueTables(client, kind, role, guarded);
    }
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

async function ensureLogin(client: pg.Client, name: string, password: string) {
  const role = client.escapeIdentifier(name);
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [name]);
  await client.query(`${rowCount ? "ALTER" : "CREATE"} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  return role;
}

/** The queue's tables show their rows to their owner only, unless a policy says otherwise. */
async function openQueueTables(client: pg.Client, kind: Kind, role: string, tables: string[]) {
  const access = kind === "app" ? "FOR ALL TO" : "FOR SELECT TO";
  for (const table of tables) {
    await client.query(`DROP POLICY IF EXISTS tailtribe_${kind} ON ${table}`);
    await client.query(
      `CREATE POLICY tailtribe_${kind} ON ${table} ${access} ${role} USING (true)${kind === "app" ? " WITH CHECK (true)" : ""}`,
    );
  }
}

async function tablesWhere(client: pg.Client, sql: string) {
  const { rows } = await client.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}
