/** A hot path, and what it is held against. */
export interface HotPath {
  name: string;
  baseline: string;
  run: () => unknown;
}

export interface Row {
  name: string;
  baseline: string;
  /** The median of one run. */
  micros: number;
  ratio: number;
}

const ROUNDS = 40;
/** One round of a path takes about this long. */
const ROUND_MS = 15;

/** Runs all paths in turn, round after round, and compares medians. A path without a baseline of its own name is one. */
export async function measureAll(paths: HotPath[]): Promise<Row[]> {
  const times = new Map<HotPath, number[]>();
  const counts = new Map<HotPath, number>();
  for (const path of paths) {
    await time(path.run, 20); // warm
    const once = await time(path.run, 20);
    counts.set(path, Math.max(1, Math.round((ROUND_MS * 1_000) / Math.max(once, 0.05))));
    times.set(path, []);
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const path of paths) times.get(path)?.push(await time(path.run, counts.get(path) ?? 1));
  const medianOf = (name: string) => median([...times].find(([path]) => path.name === name)?.[1] ?? []);
  return paths.map(({ name, baseline }) => {
    const micros = medianOf(name);
    return { name, baseline, micros, ratio: micros / medianOf(baseline) };
  });
}

/** Microseconds of one run, over so many. */
async function time(run: () => unknown, times: number) {
  const begun = performance.now();
  for (let i = 0; i < times; i++) {
    const result = run();
    if (isThenable(result)) await result;
  }
  return ((performance.now() - begun) * 1_000) / times;
}

/** Prisma's are no Promise. */
const isThenable = (result: unknown): result is PromiseLike<unknown> =>
  typeof result === "object" && result !== null && "then" in result;

function median(values: number[]) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
