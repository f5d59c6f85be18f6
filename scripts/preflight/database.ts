import { readdirSync } from "node:fs";
import pg from "pg";
import { connectionOptions } from "@/lib/db/connection-options";
import {
  type Finding,
  isLoopback,
  local,
  missing,
  ok,
  recommended,
  required,
  runCheck,
  type Settings,
  warning,
} from "./finding";

/** Connections that a backup, a migration and an operator need beside the site. */
const SPARE = 10;
/** A web server and a worker, at least. */
const PROCESSES = 2;

/** The database for real: reachable, up to date, big enough, and with somebody to run the place. */
export function checkDatabase(settings: Settings): Promise<Finding[]> {
  const { DATABASE_URL: url, DIRECT_URL, REPLICA_DATABASE_URL: replica } = settings;
  if (!url) return Promise.resolve([missing("database", "DATABASE_URL is empty")]);
  // With what the site sends while it connects: a pooler that refuses it would refuse the site, too.
  const asSite = connectionOptions(url, url, DIRECT_URL);
  return runCheck("database", async () => [
    ...(await withConnection(asSite, async (query) => [await checkServer(query, url), ...(await checkSchema(query))])),
    ...(await withConnection({ connectionString: DIRECT_URL || url }, (query) => checkConnections(query, settings))),
    checkPooler(url, DIRECT_URL),
    ...(replica
      ? await runCheck("replica", () => withConnection(connectionOptions(replica, url, DIRECT_URL), checkReplica))
      : []),
  ]);
}

const NEEDS_DIRECT_URL = "DATABASE_URL goes through a pooler: set DIRECT_URL to the database itself";

/** How a pooler answers settings it does not pass on: "unsupported startup parameter". */
const isRefusedSetting = (error: unknown) => error instanceof Error && "code" in error && error.code === "08P01";

type Query = (sql: string) => Promise<Record<string, string | number | boolean | null>[]>;

async function withConnection(options: pg.ClientConfig, run: (query: Query) => Promise<Finding[]>) {
  const client = new pg.Client({ ...options, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on("error", () => undefined); // the running query reports a lost connection
  await client.connect().catch((cause: unknown) => {
    throw isRefusedSetting(cause) ? new Error(NEEDS_DIRECT_URL, { cause }) : cause;
  });
  try {
    return await run(async (sql) => (await client.query(sql)).rows);
  } finally {
    await client.end();
  }
}

async function checkServer(query: Query, url: string): Promise<Finding> {
  const [row] = await query(
    `SELECT current_setting('server_version') AS version, (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS ssl`,
  );
  if (isLoopback(url)) return local("database", `PostgreSQL ${row?.version} on this machine`);
  return row?.ssl === false
    ? warning("database", "answers without TLS: right only within a private network")
    : ok("database", `PostgreSQL ${row?.version}`);
}

async function checkSchema(query: Query): Promise<Finding[]> {
  const folders = readdirSync("prisma/migrations", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const [tables] = await query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS ours,
    to_regclass('graphile_worker.jobs') IS NOT NULL AS queue`);
  const migrate = "npm run db:migrate";
  if (tables?.ours !== true) return [missing("migrations", `the database is empty: ${migrate}`)];
  const rows = await query(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const applied = rows.map(({ name }) => name);
  const open = folders.filter(({ name }) => !applied.includes(name)).map(({ name }) => name);
  const extensions = await query("SELECT 1 FROM pg_extension WHERE extname = 'btree_gist'");
  const [admins] = await query(
    `SELECT count(*)::int AS n FROM "User" WHERE role = 'ADMIN' AND "suspendedAt" IS NULL AND "erasedAt" IS NULL`,
  );
  const [disk] = await query("SELECT current_setting('fsync') AS fsync");
  return [
    required("migrations", open.length === 0, `${open.join(", ")} not applied: ${migrate}`),
    required("queue tables", tables.queue === true, migrate),
    required(
      "extension btree_gist",
      extensions.length === 1,
      "no overbooking without it: CREATE EXTENSION btree_gist, then migrate",
    ),
    required("an admin", Number(admins?.n) > 0, "nobody can approve caregivers: npm run admin:create"),
    required(
      "what is committed is on disk",
      disk?.fsync === "on",
      "fsync is off: a power cut loses bookings and money",
    ),
  ];
}

/** Connections for every process, and some to spare. */
async function checkConnections(query: Query, { DATABASE_POOL_SIZE, VERCEL }: Settings): Promise<Finding[]> {
  const [row] = await query("SELECT current_setting('max_connections')::int AS most");
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

function checkPooler(url: string, direct: string | undefined): Finding {
  const { hostname, port, searchParams } = new URL(url);
  const isPooled = /pooler|pgbouncer/.test(hostname) || port === "6543" || searchParams.get("pgbouncer") === "true";
  const what = "pooler and DIRECT_URL";
  if (isPooled && !direct) return missing(what, NEEDS_DIRECT_URL);
  return recommended(
    what,
    !direct || !URL.canParse(direct) || new URL(direct).host !== new URL(url).host || direct === url,
    "both lead to the same server: leave DIRECT_URL empty",
  );
}

async function checkReplica(query: Query): Promise<Finding[]> {
  const [row] = await query("SELECT pg_is_in_recovery() AS copy");
  return [recommended("replica", row?.copy === true, "REPLICA_DATABASE_URL does not lead to a replica")];
}
