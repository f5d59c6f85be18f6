import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** A process that can be killed without a word and started again. What it says goes to a file beside its data. */
export class KillableProcess {
  private child: ChildProcess | undefined;
  private readonly log: string;

  constructor(
    private readonly command: string[],
    private readonly env: NodeJS.ProcessEnv,
    dataDir: string,
  ) {
    this.log = join(dataDir, `${command.map((part) => basename(part)).join("-")}.log`);
  }

  start() {
    const [program = "", ...args] = this.command;
    const log = openSync(this.log, "a");
    // A group of its own, so that what it starts itself dies with it.
    this.child = spawn(program, args, { env: this.env, stdio: ["ignore", log, log], detached: true });
    closeSync(log);
  }

  /** kill -9: no hook runs, nothing is finished. */
  kill() {
    return this.end("SIGKILL");
  }

  stop() {
    return this.end("SIGTERM");
  }

  /** How it ended by itself, if it did. */
  get exitReason() {
    const { child } = this;
    return child && (child.exitCode !== null || child.signalCode !== null)
      ? `ended with ${child.exitCode ?? child.signalCode}`
      : undefined;
  }

  /** The bugs it wrote down, each with how often. */
  loggedErrors() {
    const bugs = new Map<string, number>();
    for (const line of readFileSync(this.log, "utf8").split("\n")) {
      if (!/"level":("error"|50)/.test(line)) continue;
      const { time: _time, requestId: _id, ...rest } = JSON.parse(line);
      const entry = JSON.stringify(rest).slice(0, 600);
      bugs.set(entry, (bugs.get(entry) ?? 0) + 1);
    }
    return [...bugs].map(([bug, times]) => `${times} × ${bug}`);
  }

  private end(how: NodeJS.Signals) {
    const { child } = this;
    this.child = undefined;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    const group = -child.pid;
    return new Promise<void>((resolve) => {
      const force = setTimeout(() => process.kill(group, "SIGKILL"), 10_000);
      child.once("exit", () => {
        clearTimeout(force);
        resolve();
      });
      process.kill(group, how);
    });
  }
}
