import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { checkProvided, loadSettings } from "./load-settings";
import { startScreen, step } from "./local/console-output";
import { isFree } from "./local/free-port";
import { Marketplace } from "./local/marketplace";
import { endLeftovers, runningLauncher } from "./local/running";
import { DATA_DIR, readStartOptions, type StartOptions } from "./local/settings";
import { writeLists } from "./write-lists.mjs";

let marketplace: Marketplace | undefined;

async function main() {
  const settings = loadSettings();
  const options = readStartOptions(process.argv.slice(2), settings);
  await checkProvided();
  await takeOver();
  await checkPort(options);
  prepareDataDir(options);
  writeLists();
  marketplace = new Marketplace({
    ...options,
    ...{ dataDir: DATA_DIR, demo: true, scheduler: true, settings, step },
    onEnd: (name, code) => {
      const how = code === null ? "" : ` (code ${code})`;
      console.error(`\nThe ${name} stopped by itself${how}; stopping the rest.`);
      void shutDown(1);
    },
  });
  await marketplace.start();
  console.log(startScreen(marketplace));
}

/** One launcher works on a data folder at a time. What a killed one left behind would hold the port and the database. */
async function takeOver() {
  const launcher = runningLauncher(DATA_DIR);
  if (launcher)
    throw new Error(`TailTribe already runs from this folder (process ${launcher.pid}). \`npm stop\` ends it.`);
  const left = await endLeftovers(DATA_DIR);
  if (left.length > 0) console.log(`  ✓ Ended what a killed start left behind: ${left.join(", ")}`);
}

async function checkPort({ port, open }: StartOptions) {
  if (await isFree(port, open ? "0.0.0.0" : "127.0.0.1")) return;
  throw new Error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
}

function prepareDataDir({ fresh }: StartOptions) {
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
  if (closing) return; // what was under way was stopped with the rest
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  void shutDown(1);
});
