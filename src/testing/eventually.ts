import { vi } from "vitest";

/** Tries again until it holds. A machine with much else to do may take its time. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 120_000, interval: 10 });
