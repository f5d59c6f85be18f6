import type { ChaosEnvironment } from "./environment";

export const PHASES = ["redis", "stripe", "mail", "database", "worker", "web"] as const;
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
};
