import { join } from "node:path";
import type { StripeEmulator } from "@tailtribe/stripe-emulator";
import { ensureRoles, rolesIn } from "../database-roles";
import { ownerAddress } from "../load-settings";
import { applyMigrations } from "../migrate";
import { build, buildIsStale } from "./build";
import { startLocalMailbox, startLocalStripe } from "./emulators";
import { freePort } from "./free-port";
import { startPostgres, watchPostgres } from "./postgres";
import { Processes } from "./processes";
import { forgetRunning, recordRunning } from "./running";
import { startScheduler } from "./scheduler";
import { detectLocalServices, localSecrets } from "./settings";

const READY_WITHIN_MS = 60_000;
const node = process.execPath;
const tsx: [string, ...string[]] = [node, "--import", "tsx"];

export interface MarketplaceOptions {
  port: number;
  dataDir: string;
  /** Hot reload instead of the production build. */
  dev?: boolean;
  /** Listen on every address of this machine. */
  open?: boolean;
  /** For tests: a database that a power cut may lose. */
  throwaway?: boolean;
  /** Make the demo town. Only ever in a local database. */
  demo?: boolean;
  /** Call the cron addresses on their schedules. */
  scheduler?: boolean;
  /** Settings from outside; what they name is used instead of the local part. */
  settings: NodeJS.ProcessEnv;
  /** Called for each step. */
  step: <T>(what: string, run: () => Promise<T>) => Promise<T>;
  /** Called when a process ends unexpectedly. */
  onEnd: (name: string, code: number | null) => void;
}

/** The whole marketplace on one machine: what is not set outside runs here, on loopback. */
export class Marketplace {
  readonly env: NodeJS.ProcessEnv;
  readonly localServices: ReturnType<typeof detectLocalServices>;
  stripe: StripeEmulator | undefined;
  /** The process of the web server, once it has started. */
  webPid: number | undefined;
  private readonly options: MarketplaceOptions;
  private readonly processes: Processes;
  /** What must be closed, in the order it was opened. */
  private readonly opened: (() => unknown)[] = [];
  private scheduler: ReturnType<typeof startScheduler> | undefined;
  private starting: Promise<void> | undefined;

  constructor(options: MarketplaceOptions) {
    this.options = options;
    this.processes = new Processes((running) => recordRunning(options.dataDir, running));
    this.localServices = detectLocalServices(options.settings);
    this.env = { ...localSecrets(options.dataDir), ...options.settings, ...addresses(options) };
  }

  start(): Promise<void> {
    this.starting = this.startAll();
    return this.starting;
  }

  private async startAll() {
    const { env, localServices, options, processes } = this;
    recordRunning(options.dataDir, []);
    const step: MarketplaceOptions["step"] = (what, run) => {
      processes.assertGoing();
      return options.step(what, run);
    };
    if (localServices.postgres) await step("PostgreSQL", () => this.openPostgres());
    await step("Tables up to date", () => migrate(env));
    if (localServices.mailbox) await step("Mailbox", () => this.openMailbox());
    if (localServices.stripe) await step("Local Stripe", () => this.openStripe());
    if (options.demo && this.isAllLocal())
      await step("Demo town", () => processes.run("The demo town", [...tsx, "prisma/seed/seed.ts"], env));
    if (!options.dev && buildIsStale())
      await step("Building the site (a minute or two, only after a change)", () => build(env, processes));
    await step("Web server", () => this.openSite());
    processes.start("worker", [...tsx, "scripts/worker.ts"], env, options.onEnd);
    if (options.scheduler) this.scheduler = startScheduler(`http://127.0.0.1:${options.port}`, env.CRON_SECRET ?? "");
  }

  /** Demo people exist only where nothing real is connected. */
  isAllLocal() {
    return this.localServices.postgres && this.localServices.stripe && this.localServices.mailbox;
  }

  /** Ends in the order of use: what calls the site, the site and its worker, what they call, and last the database. */
  async stop() {
    this.scheduler?.stop();
    await this.processes.stop();
    await this.starting?.catch(() => undefined); // the caller that started it reports why it failed
    for (const close of this.opened.splice(0).reverse()) await close();
    forgetRunning(this.options.dataDir);
  }

  private async openPostgres() {
    const { throwaway, onEnd } = this.options;
    const dataDir = join(this.options.dataDir, "postgres");
    const postgres = await startPostgres({ dataDir, port: await freePort(), throwaway });
    this.opened.push(() => postgres.stop());
    this.opened.push(watchPostgres(dataDir, () => onEnd("database", null)));
    // Other addresses belong to another database. Empty, so that they are not read from .env once more.
    const app = Object.assign(new URL(postgres.url), {
      username: "tailtribe_app",
      password: this.env.DATABASE_PASSWORD,
    });
    Object.assign(this.env, { DATABASE_OWNER_URL: postgres.url, DATABASE_URL: app.href });
    Object.assign(this.env, { DIRECT_URL: "", REPLICA_DATABASE_URL: "" });
  }

  private async openMailbox() {
    const mailbox = await startLocalMailbox({
      dataDir: join(this.options.dataDir, "mailbox"),
      port: await freePort(),
    });
    this.opened.push(() => mailbox.close());
    Object.assign(this.env, { RESEND_API_KEY: "re_local", RESEND_API_URL: mailbox.url });
  }

  private async openStripe() {
    const { env, options } = this;
    const webhook = `http://127.0.0.1:${options.port}/api/stripe/webhook`;
    const stripe = await startLocalStripe({
      dataDir: join(options.dataDir, "stripe"),
      port: await freePort(),
      webhooks: [
        { url: webhook, secret: env.STRIPE_WEBHOOK_SECRET ?? "", connect: false },
        { url: `${webhook}/connect`, secret: env.STRIPE_CONNECT_WEBHOOK_SECRET ?? "", connect: true },
      ],
    });
    this.opened.push(() => stripe.close());
    this.stripe = stripe;
    Object.assign(env, { STRIPE_SECRET_KEY: "sk_test_local", STRIPE_API_URL: stripe.url });
  }

  private async openSite() {
    const { port, dev, open, onEnd } = this.options;
    const host = open ? "0.0.0.0" : "127.0.0.1";
    const next: [string, ...string[]] = [
      node,
      "node_modules/next/dist/bin/next",
      dev ? "dev" : "start",
      "-H",
      host,
      "-p",
      String(port),
    ];
    this.webPid = this.processes.start("web server", next, this.env, onEnd).pid;
    const until = Date.now() + READY_WITHIN_MS;
    while (!(await isReady(`http://127.0.0.1:${port}/api/me`))) {
      this.processes.assertGoing();
      if (Date.now() > until) throw new Error("The web server did not answer within a minute.");
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Brings the tables up to date as their owner, and gives the site's own role its rights. */
async function migrate(env: NodeJS.ProcessEnv) {
  const owner = ownerAddress(env) ?? "";
  await applyMigrations(owner);
  await ensureRoles(owner, rolesIn(env));
}

/** Where the site is, and what keeps tools quiet. */
function addresses({ port, dev, settings }: MarketplaceOptions) {
  const url = settings.NEXT_PUBLIC_APP_URL || `http://localhost:${port}`;
  return {
    NEXT_PUBLIC_APP_URL: url,
    NEXTAUTH_URL: settings.NEXTAUTH_URL || url,
    NODE_ENV: dev ? ("development" as const) : ("production" as const),
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    LOG_LEVEL: settings.LOG_LEVEL || "warn",
    // The demo's admin has no second factor; anywhere but on this machine, admins need one.
    ADMIN_SECOND_FACTOR: settings.ADMIN_SECOND_FACTOR || (new URL(url).hostname === "localhost" ? "off" : "required"),
  };
}

const isReady = (url: string) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );
