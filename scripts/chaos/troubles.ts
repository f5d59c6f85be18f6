import type { World } from "./world";

export const PHASES = ["redis", "stripe", "mail", "database", "worker", "web"] as const;
export type PhaseName = (typeof PHASES)[number];

/** One thing that happens to the marketplace while people use it; it is over when it returns. */
interface Trouble {
  name: string;
  happen: (world: World, ms: number) => Promise<void>;
}

const last = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Refused at the door, taken in and never answered, and well again. */
const wireTroubles = (which: keyof World["wires"]): Trouble[] =>
  (["refused", "hanging"] as const).map((state) => ({
    name: `${which} ${state === "refused" ? "refuses" : "hangs"}`,
    happen: async ({ wires }, ms) => {
      wires[which]?.set(state);
      await last(ms);
      wires[which]?.set("whole");
    },
  }));

/** Twice, the second time when it has just got going again. */
const killed = (which: "web" | "worker"): Trouble => ({
  name: `${which} killed (-9)`,
  happen: async (world, ms) => {
    for (let times = 0; times < 2; times++) {
      await world[which].kill();
      world[which].start();
      await world.untilOpen();
      await last(ms / 2);
    }
  },
});

/** What each phase puts the marketplace through. */
export const TROUBLES: Record<PhaseName, Trouble[]> = {
  redis: wireTroubles("redis"),
  stripe: wireTroubles("stripe"),
  mail: wireTroubles("mail"),
  database: [
    ...wireTroubles("database"),
    {
      name: "database killed (-9)",
      happen: async (world, ms) => {
        const begun = Date.now();
        await world.crashDatabase();
        await last(Math.max(0, ms - (Date.now() - begun)));
      },
    },
  ],
  worker: [killed("worker")],
  web: [killed("web")],
};
