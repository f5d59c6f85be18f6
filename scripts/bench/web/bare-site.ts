import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../../local/free-port";
import { endGroup, Processes } from "../../local/processes";

const FOLDER = "scripts/bench/web/bare-site";
const next = "node_modules/next/dist/bin/next";
const READY_WITHIN_MS = 30_000;

export interface RunningSite {
  url: string;
  pid: number;
  stop: () => Promise<unknown>;
}

/** Builds and starts a Next.js site with one empty handler and one plain page: the baseline of the rows. */
export async function startBareSite(): Promise<RunningSite> {
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  await new Processes().run("The build of the baseline", [process.execPath, next, "build", FOLDER], env);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [next, "start", FOLDER, "-H", "127.0.0.1", "-p", `${port}`], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
    detached: true, // leads a group of its own, as endGroup() expects
  });
  const pid = server.pid ?? 0;
  const isReady = () =>
    fetch(`${url}/json`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let waited = 0; !(await isReady()); waited += 200) {
    if (server.exitCode !== null || waited > READY_WITHIN_MS) throw new Error("The baseline did not start.");
    await setTimeout(200);
  }
  return { url, pid, stop: () => endGroup({ pid }) };
}

/** How many cards the plain page needs to be as large as a page of ours. */
export async function cardsFor(bare: RunningSite, bytes: number): Promise<number> {
  const size = async (cards: number) => (await (await fetch(`${bare.url}/drawn?cards=${cards}`)).text()).length;
  const [few, many] = [await size(50), await size(150)];
  return Math.max(1, Math.round(50 + ((bytes - few) * 100) / (many - few)));
}
