import { readdirSync } from "node:fs";
import pg from "pg";
import { type Finding, isLoopback, local, missing, must, ok, type Settings, should, tried, warning } from "./finding";

/** Connections that a backup, a migration and an operator need beside the site. */
const SPARE = 10;
/** A web server and a worker, at least. */
const PROCESSES = 2;

/** The database for real: reachable, up to date, big enough, and with somebody to run the place. */
export function checkDatabase(settings: Settings): Promise<Finding[]> {
  const { DATABASE_URL: url, DIRECT_URL, REPLICA_DATABASE_URL: replica } = settings;
  if (!url) return Promise.resolve([missing("database", "DATABASE_URL is empty")]);
  return tried("database", async () => [
    ...(await asked(url, async (ask) => [await whoAnswers(ask, url), ...(await whatIsThere(ask))])),
    ...(await asked(DIRECT_URL || url, (ask) => room(ask, settings))),
    pooler(url, DIRECT_URL),
    ...(replica ? await tried("replica", () => asked(replica, isReplica)) : []),
  ]);
}

type Ask = (sql: string) => Promise<Record<string, string | number | boolean | null>[]>;

async function asked(connectionString: string, run: (ask: Ask) => Promise<Finding[]>) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on("error", () => undefined); // an end in the middle is told by the question it ends
  await client.connect();
  try {
    return await run(async (sql) => (await client.query(sql)).rows);
  } finally {
    await client.end();
  }
}

async function whoAnswers(ask: Ask, url: string): Promise<Finding> {
  const [row] = await ask(
    `SELECT current_setting('server_version') AS version, (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS ssl`,
  );
  if (isLoopback(url)) return local("database", `PostgreSQL ${row?.version} on this machine`);
  return row?.ssl === false
    ? warning("database", "answers without TLS: right only within a private network")
    : ok("database", `PostgreSQL ${row?.version}`);
}

async function whatIsThere(ask: Ask): Promise<Finding[]> {
  const folders = readdirSync("prisma/migrations", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const [tables] = await ask(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS ours,
    to_regclass('graphile_worker._private_jobs') IS NOT NULL AS queue`);
  const migrate = "npm run db:migrate";
  if (tables?.ours !== true) return [missing("migrations", `the database is empty: ${migrate}`)];
  const rows = await ask(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const applied = rows.map(({ name }) => name);
  const open = folders.filter(({ name }) => !applied.includes(name)).map(({ name }) => name);
  const extensions = await ask("SELECT 1 FROM pg_extension WHERE extname = 'btree_gist'");
  const [admins] = await ask(
    `SELECT count(*)::int AS n FROM "User" WHERE role = 'ADMIN' AND "suspendedAt" IS NULL AND "erasedAt" IS NULL`,
  );
  const [disk] = await ask("SELECT current_setting('fsync') AS fsync");
  return [
    must("migrations", open.length === 0, `${open.join(", ")} not applied: ${migrate}`),
    must("queue tables", tables.queue === true, migrate),
    must(
      "extension btree_gist",
      extensions.length === 1,
      "no overbooking without it: CREATE EXTENSION btree_gist, then migrate",
    ),
    must("an admin", Number(admins?.n) > 0, "nobody can approve caregivers: npm run admin:create"),
    must("what is committed is on disk", disk?.fsync === "on", "fsync is off: a power cut loses bookings and money"),
  ];
}

/** Connections for every process, and some to spare. */
async function room(ask: Ask, { DATABASE_POOL_SIZE, VERCEL }: Settings): Promise<Finding[]> {
  const [row] = await ask("SELECT current_setting('max_connections')::int AS most");
  const each = Number(DATABASE_POOL_SIZE || (VERCEL === "1" ? 5 : 20));
  const most = Number(row?.most);
  const fit = Math.floor((most - SPARE) / each);
  return [
    fit >= PROCESSES
      ? ok("connections", `${most}: room for ${fit} processes of ${each}`)
      : warning(
          "connections",
          `${most} are too few for ${PROCESSES} processes of ${each}: lower DATABASE_POOL_SIZE or use a pooler`,
        ),
  ];
}

function pooler(url: string, direct: string | undefined): Finding {
  const { hostname, port, searchParams } = new URL(url);
  const isPooled = /pooler|pgbouncer/.test(hostname) || port === "6543" || searchParams.get("pgbouncer") === "true";
  const what = "pooler and DIRECT_URL";
  if (isPooled && !direct)
    return missing(what, "DATABASE_URL goes through a pooler: set DIRECT_URL to the database itself");
  return should(
    what,
    !direct || !URL.canParse(direct) || new URL(direct).host !== new URL(url).host || direct === url,
    "both lead to the same server: leave DIRECT_URL empty",
  );
}

async function isReplica(ask: Ask): Promise<Finding[]> {
  const [row] = await ask("SELECT pg_is_in_recovery() AS copy");
  return [should("replica", row?.copy === true, "REPLICA_DATABASE_URL does not lead to a replica")];
}
