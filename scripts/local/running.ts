import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stopPostgres } from "./postgres";
import { describeProcess, endGroup, type RunningProcess } from "./processes";

interface Running {
  launcher: RunningProcess;
  groups: RunningProcess[];
}

const fileOf = (dataDir: string) => join(dataDir, "running.json");

/** Notes what this launcher runs from a data folder, for `npm stop` and for the start after a kill. */
export function recordRunning(dataDir: string, groups: RunningProcess[]) {
  const launcher = { name: "launcher", ...describeProcess(process.pid) };
  writeFileSync(fileOf(dataDir), JSON.stringify({ launcher, groups } satisfies Running));
}

export const forgetRunning = (dataDir: string) => rmSync(fileOf(dataDir), { force: true });

/** The launcher that works on a data folder, if one lives. */
export function runningLauncher(dataDir: string): RunningProcess | undefined {
  const launcher = readRunning(dataDir)?.launcher;
  return launcher && launcher.pid !== process.pid && isAlive(launcher) ? launcher : undefined;
}

/** Ends what a launcher that was killed left behind: its processes first, then the database they use. Returns their names. */
export async function endLeftovers(dataDir: string): Promise<string[]> {
  const left = (readRunning(dataDir)?.groups ?? []).filter(isAlive);
  await Promise.all(left.map(endGroup));
  const names = left.map(({ name }) => name);
  if (await stopPostgres(join(dataDir, "postgres"))) names.push("PostgreSQL");
  forgetRunning(dataDir);
  return names;
}

function readRunning(dataDir: string): Running | undefined {
  const file = fileOf(dataDir);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Running; // as recordRunning() wrote it
  } catch {
    return undefined; // cut off while it was written
  }
}

const isAlive = ({ pid, startedAt }: RunningProcess) =>
  startedAt !== "" && describeProcess(pid).startedAt === startedAt;
