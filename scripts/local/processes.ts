import { type ChildProcess, spawn } from "node:child_process";

const GRACE_MS = 8_000;

/** The processes a launcher started, so that none outlives it. */
export class Processes {
  private readonly running = new Set<ChildProcess>();
  private stopping = false;

  /** Starts one; `onEnd` is called when it ends unexpectedly. */
  start(name: string, command: string[], env: NodeJS.ProcessEnv, onEnd: (name: string, code: number | null) => void) {
    const [program = "", ...args] = command;
    // A group of its own: Ctrl-C reaches the launcher alone, which then stops everything in order.
    const child = spawn(program, args, { env, stdio: ["ignore", "inherit", "inherit"], detached: true });
    this.running.add(child);
    child.once("exit", (code) => {
      this.running.delete(child);
      if (!this.stopping) onEnd(name, code);
    });
    return child;
  }

  /** Asks all to stop, and makes those stop that do not. */
  async stop() {
    this.stopping = true;
    await Promise.all([...this.running].map((child) => end(child)));
  }
}

function end(child: ChildProcess) {
  return new Promise<void>((resolve) => {
    const force = setTimeout(() => signal(child, "SIGKILL"), GRACE_MS);
    child.once("exit", () => {
      clearTimeout(force);
      signal(child, "SIGKILL"); // what it started itself and left behind
      resolve();
    });
    signal(child, "SIGTERM");
  });
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals) {
  try {
    if (pid) process.kill(-pid, name);
  } catch {
    // The group is gone already, which is what we want.
  }
}
