import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { afterAll, afterEach, expect, test } from "vitest";
import { readEnv } from "@/env";
import { sample } from "@/testing/repetitions";
import { directAddress, loadSettings } from "./load-settings";
import { Marketplace } from "./local/marketplace";
import { localSecrets } from "./local/settings";

const folder = mkdtempSync(join(tmpdir(), "tailtribe-settings-"));
const copy = join(folder, ".env");
const example = readFileSync(".env.example", "utf8");
writeFileSync(copy, example);
afterAll(() => rmSync(folder, { recursive: true }));

const before = { ...process.env };
const forget = () => {
  for (const name of Object.keys(process.env)) delete process.env[name];
};
afterEach(() => {
  forget();
  Object.assign(process.env, before);
});

test("a copy of .env.example starts the local marketplace, with its own secrets and database", () => {
  forget();
  const settings = loadSettings(copy);
  expect(directAddress(settings)).toBeUndefined();
  const step = <T>(_: string, run: () => Promise<T>) => run();
  const { env, localServices } = new Marketplace({
    port: 3000,
    dataDir: folder,
    settings,
    step,
    onEnd: () => undefined,
  });
  expect(localServices).toEqual({ postgres: true, stripe: true, mailbox: true });
  expect(env).toMatchObject(localSecrets(folder));
  const theirs = { STRIPE_SECRET_KEY: "sk_test_local", RESEND_API_KEY: "re_local" }; // as the local parts give them
  const DATABASE_URL = "postgresql://a@127.0.0.1/own";
  expect(readEnv({ ...env, ...theirs, DATABASE_URL })).toMatchObject({ NODE_ENV: "production", LOG_LEVEL: "warn" });
  expect(directAddress({ ...env, DATABASE_URL })).toBe(DATABASE_URL);
});

test("what stands in .env.example says nothing else than its absence would", () => {
  const needed = { ...before, ...Object.fromEntries(Object.keys(parseEnv(readFileSync(copy, "utf8"))).map(none)) };
  const real = {
    ...{ NEXT_PUBLIC_APP_URL: "https://a.be", NEXTAUTH_URL: "https://a.be", DATABASE_URL: "postgresql://a@b/c" },
    ...{ NEXTAUTH_SECRET: "one-secret-0123456789-abcdefghijkl", CRON_SECRET: "two-secret-0123456789-abcdefghijkl" },
    ...{ STRIPE_SECRET_KEY: "sk_1", STRIPE_WEBHOOK_SECRET: "whsec_0123456789abcdef", RESEND_API_KEY: "re_1" },
    STRIPE_CONNECT_WEBHOOK_SECRET: "whsec_0123456789abcdef",
  };
  const copied = readEnv({ ...needed, ...parseEnv(readFileSync(copy, "utf8")), ...real });
  expect(copied).toEqual(readEnv({ ...needed, ...real }));
});
const none = (name: string): [string, undefined] => [name, undefined];

test("the environment goes before .env, and empty there hides what the file says", () => {
  forget();
  const file = join(folder, "mine");
  writeFileSync(file, "DATABASE_URL=postgresql://file/a\nDIRECT_URL=postgresql://file/b\nCRON_SECRET=of-the-file\n");
  Object.assign(process.env, { DIRECT_URL: "", CRON_SECRET: "of-the-shell" });
  const settings = loadSettings(file);
  expect(settings).toEqual({ DATABASE_URL: "postgresql://file/a", CRON_SECRET: "of-the-shell" });
  expect(directAddress(settings)).toBe("postgresql://file/a");
});

/** In a folder with this .env, and with nothing in the environment. */
function run(script: string, args: string[] = []) {
  const command = ["--import", resolve("node_modules/tsx/dist/loader.mjs"), resolve("scripts", script), ...args];
  const { PATH, HOME } = before;
  const env = { PATH, HOME, NODE_ENV: "test" as const, TSX_TSCONFIG_PATH: resolve("tsconfig.json") };
  return spawnSync(process.execPath, command, { cwd: folder, env, encoding: "utf8", input: "" }).stderr;
}

/** Nobody listens there, so that what could not be reached is what the file named. */
const NAMED = "DATABASE_URL=postgresql://nobody@127.0.0.1:1/none\nDIRECT_URL=\n";
const COMMANDS = [
  { script: "migrate.ts", says: "Set DATABASE_URL" },
  { script: "restore-database.ts", says: "Name an empty database" },
  { script: "migrate.ts", file: NAMED, says: "127.0.0.1:1", logs: true },
  { script: "backup-database.ts", file: NAMED, says: "127.0.0.1:1", logs: true },
  {
    script: "create-admin.ts",
    args: ["--email", "a@example.test", "--name", "Ada"],
    file: NAMED,
    says: "CRON_SECRET: is missing",
  },
  { script: "worker.ts", file: NAMED, says: "CRON_SECRET: is missing", logs: true },
  { script: "scheduler.ts", file: NAMED, says: "Set CRON_SECRET" },
];

test.each(sample(COMMANDS, 3))("$script reads .env: $says", ({ script, args, file = example, says, logs }) => {
  writeFileSync(copy, file);
  const said = run(script, args);
  expect(said).toContain(says);
  expect(said).not.toContain("DATABASE_URL: is missing");
  if (!logs) expect(said, "a sentence, no stack").not.toMatch(/^ +at /m);
});
