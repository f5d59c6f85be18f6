import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PUBLISHED_PASSWORD } from "../../prisma/seed/demo-accounts";

/** Everything of the local parts: database, mails, secrets. */
export const DATA_DIR = ".data";

export interface StartOptions {
  port: number;
  dev: boolean;
  fresh: boolean;
  /** Listen on every network address, not only on this machine. */
  open: boolean;
}

/** What the command line and PORT ask for; anything else on the line is an error. */
export function readStartOptions(args: string[], env: NodeJS.ProcessEnv): StartOptions {
  const known = ["--dev", "--fresh", "--public"];
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown)
    throw new Error(
      `There is no option ${unknown}. There are: --fresh (begin again), --public (listen on all addresses).`,
    );
  const open = args.includes("--public");
  if (open && (env.DEMO_PASSWORD || PUBLISHED_PASSWORD) === PUBLISHED_PASSWORD)
    throw new Error(
      "With --public everybody nearby can sign in with the published demo password. Set DEMO_PASSWORD to another one.",
    );
  if (open && !args.includes("--fresh") && !env.DATABASE_URL && existsSync(".data/postgres"))
    throw new Error("The demo accounts here may have the published password. Add --fresh: they are made again.");
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT=${env.PORT} is not a port; use a number from 1 to 65535.`);
  return { port, dev: args.includes("--dev"), fresh: args.includes("--fresh"), open };
}

/** Which of the outside parts have settings of their own; the others run on this machine. */
export function detectLocalServices(env: NodeJS.ProcessEnv) {
  return { postgres: !env.DATABASE_URL, stripe: !env.STRIPE_SECRET_KEY, mailbox: !env.RESEND_API_KEY };
}

/** Secrets for this machine: created once, stored in the data folder, the same after a restart. */
export function localSecrets(dataDir: string): Record<string, string> {
  const file = join(dataDir, "secrets.json");
  const known: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const random = () => randomBytes(32).toString("base64url");
  const secrets = {
    NEXTAUTH_SECRET: random(),
    CRON_SECRET: random(),
    DATABASE_PASSWORD: random(),
    STRIPE_WEBHOOK_SECRET: `whsec_${random()}`,
    STRIPE_CONNECT_WEBHOOK_SECRET: `whsec_${random()}`,
    ...known,
  };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
