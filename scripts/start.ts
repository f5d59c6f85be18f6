import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadSettings } from "./load-settings";
import { startScreen, step } from "./local/console-output";
import { isFree } from "./local/free-port";
import { Marketplace } from "./local/marketplace";
import { assertNotRunning } from "./local/postgres";
import { readStartOptions, type StartOptions } from "./local/settings";
import { writeLists } from "./write-lists.mjs";

const DATA_DIR = ".data";

let marketplace: Marketplace | undefined;

async function main() {
  const settings = loadSettings();
  const options = readStartOptions(process.argv.slice(2), settings);
  await checkPort(options);
  prepareDataDir(options);
  writeLists();
  marketplace = new Marketplace({
    ...options,
    ...{ dataDir: DATA_DIR, demo: true, scheduler: true, settings, step },
    onEnd: (name, code) => {
      console.error(`\nThe ${name} stopped by itself (code ${code}); stopping the rest.`);
      void shutDown(1);
    },
  });
  await marketplace.start();
  console.log(startScreen(marketplace));
}

async function checkPort({ port, open }: StartOptions) {
  if (await isFree(port, open ? "0.0.0.0" : "127.0.0.1")) return;
  throw new Error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
}

function prepareDataDir({ fresh }: StartOptions) {
  if (fresh) assertNotRunning(join(DATA_DIR, "postgres"));
  try {
    if (fresh) rmSync(DATA_DIR, { recursive: true, force: true });
    mkdirSync(DATA_DIR, { recursive: true });
    chmodSync(DATA_DIR, 0o755); // as root, PostgreSQL runs as its own user and must get in
  } catch (cause) {
    throw new Error(`Cannot write to ${resolve(DATA_DIR)}. Give this user write permission on the folder.`, { cause });
  }
}

let closing = false;
async function shutDown(code: number) {
  if (closing) return;
  closing = true;
  await marketplace?.stop();
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void shutDown(0));
main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  void shutDown(1);
});
