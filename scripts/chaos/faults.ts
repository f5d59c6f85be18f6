import type { ChaosEnvironment } from "./environment";

export const PHASES = ["redis", "stripe", "mail", "database", "worker", "web", "crash"] as const;
export type PhaseName = (typeof PHASES)[number];

/** One thing that happens to the marketplace while people use it; it is over when it returns. */
interface Fault {
  name: string;
  inject: (world: ChaosEnvironment, ms: number) => Promise<void>;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Connections refused, then accepted and never answered, then working again. */
const proxyFaults = (which: keyof ChaosEnvironment["wires"]): Fault[] =>
  (["refused", "hanging"] as const).map((state) => ({
    name: `${which} ${state === "refused" ? "refuses" : "hangs"}`,
    inject: async ({ wires }, ms) => {
      wires[which]?.set(state);
      await sleep(ms);
      wires[which]?.set("up");
    },
  }));

/** Twice, the second time when it has just got going again. */
const killed = (which: "web" | "worker"): Fault => ({
  name: `${which} killed (-9)`,
  inject: async (world, ms) => {
    for (let times = 0; times < 2; times++) {
      await world[which].kill();
      world[which].start();
      await world.untilOpen();
      await sleep(ms / 2);
    }
  },
});

/** Where a write to Stripe may end: what Stripe does with the request of a process that is killed meanwhile. */
const CRASH_POINTS = {
  "committed, not at Stripe": { wire: "stripe" },
  "at Stripe, without effect": { kind: "timeout", when: "before" },
  "with its effect, not answered": { kind: "timeout", when: "after" },
  "answered, not recorded": { kind: "slow", delayMs: 500, wire: "database" },
} as const;

/** Kills the process that writes to Stripe at each of these places, for real. */
const crashes = (path: string, which: "web" | "worker"): Fault[] =>
  Object.entries(CRASH_POINTS).map(([place, { wire, ...fault }]: [string, CrashPoint]) => ({
    name: `${which} killed (-9) at ${path}: ${place}`,
    inject: async (world, ms) => {
      const { control } = world.stripe;
      if (fault.kind) control.addFault({ ...fault, kind: fault.kind, method: "POST", path });
      else if (wire) world.wires[wire]?.set("hanging");
      const until = Date.now() + ms;
      while (Date.now() < until && (!fault.kind || control.faults().length > 0)) await sleep(20);
      if (fault.kind && wire) {
        world.wires[wire]?.set("hanging"); // the answer comes, and cannot be recorded
        await sleep(1_000);
      }
      await world[which].kill();
      control.clearFaults();
      if (wire) world.wires[wire]?.set("up");
      world[which].start();
      await world.untilOpen();
    },
  }));

interface CrashPoint {
  wire?: "stripe" | "database";
  kind?: "timeout" | "slow";
  when?: "before" | "after";
  delayMs?: number;
}

/** What each phase puts the marketplace through. */
export const FAULTS: Record<PhaseName, Fault[]> = {
  redis: proxyFaults("redis"),
  stripe: proxyFaults("stripe"),
  mail: proxyFaults("mail"),
  database: [
    ...proxyFaults("database"),
    {
      name: "database killed (-9)",
      inject: async (world, ms) => {
        const begun = Date.now();
        await world.crashDatabase();
        await sleep(Math.max(0, ms - (Date.now() - begun)));
      },
    },
  ],
  worker: [killed("worker")],
  web: [killed("web")],
  crash: [
    ...crashes("/v1/checkout/sessions$", "web"),
    ...crashes("/v1/refunds", "worker"),
    ...crashes("/v1/transfers", "worker"),
  ],
};
