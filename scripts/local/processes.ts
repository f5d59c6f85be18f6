import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { setTimeout } from "node:timers/promises";

/** How long a program may take to end after SIGTERM. */
const GRACE_MS = 8_000;
const POLL_MS = 50;
/** How much of a failed program's output is shown. */
const SHOWN_OUTPUT = 4_000;

/** A process that leads a group, which is named after it. Ids are used again, so its start belongs to its identity. */
export interface RunningProcess {
  name: string;
  pid: number;
  startedAt: string;
}

type Command = [program: string, ...args: string[]];

/** The processes of a launcher. Each leads a group of its own: Ctrl-C reaches the launcher alone, which ends them in order. */
export class Processes {
  private readonly running = new Map<ChildProcess, RunningProcess>();
  private isStopping = false;

  /** `onChange` receives what runs whenever that changes. */
  constructor(private readonly onChange: (running: RunningProcess[]) => void = () => undefined) {}

  /** Starts one; `onEnd` is called when it ends unexpectedly. */
  start(
    name: string,
    [program, ...args]: Command,
    env: NodeJS.ProcessEnv,
    onEnd: (name: string, code: number | null) => void,
    output: "inherit" | "pipe" = "inherit",
  ) {
    this.assertGoing();
    const child = spawn(program, args, { env, stdio: ["ignore", output, output], detached: true });
    this.running.set(child, { name, ...describeProcess(child.pid ?? 0) });
    this.onChange([...this.running.values()]);
    child.once("exit", (code) => {
      this.running.delete(child);
      this.onChange([...this.running.values()]);
      if (!this.isStopping) onEnd(name, code);
    });
    return child;
  }

  /** Runs a program to its end; its output is shown when it fails. */
  run(name: string, command: Command, env: NodeJS.ProcessEnv) {
    return new Promise<void>((resolve, reject) => {
      const child = this.start(name, command, env, () => undefined, "pipe");
      let output = "";
      for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
      child.once("close", (code) => {
        if (code === 0) resolve();
        else reject(new Error(`${name} failed.\n${output.slice(-SHOWN_OUTPUT).trim()}`));
      });
    });
  }

  /** Throws once everything is being stopped, so that nothing new begins. */
  assertGoing() {
    if (this.isStopping) throw new Error("Stopped.");
  }

  /** Asks all to end, and makes those end that do not. */
  async stop() {
    this.isStopping = true;
    await Promise.all([...this.running.values()].map(endGroup));
  }
}

/** Ends a process and what it started: asks it first, and kills what is left. */
export async function endGroup({ pid }: Pick<RunningProcess, "pid">) {
  signalGroup(pid, "SIGTERM");
  for (let waited = 0; waited < GRACE_MS && describeProcess(pid).startedAt; waited += POLL_MS)
    await setTimeout(POLL_MS);
  signalGroup(pid, "SIGKILL");
}

function signalGroup(pid: number, name: NodeJS.Signals) {
  try {
    if (pid > 1) process.kill(-pid, name);
  } catch {
    // The group is gone already, which is what we want.
  }
}

/** When a process started; empty when there is none, or only its remains. */
export function describeProcess(pid: number) {
  const { stdout } = spawnSync("ps", ["-p", `${pid}`, "-o", "stat=,lstart="], { encoding: "utf8" });
  const [state = "Z", ...startedAt] = (stdout ?? "").trim().split(/\s+/);
  return { pid, startedAt: state.startsWith("Z") ? "" : startedAt.join(" ") };
}
