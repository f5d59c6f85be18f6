import { expect, test, vi } from "vitest";

/** As Next.js does, which bundles what starts with the process apart from the routes. */
async function twoCopiesOf<T>(load: () => Promise<T>): Promise<[T, T]> {
  const one = await load();
  vi.resetModules();
  return [one, await load()];
}

test("a job that is told to stop calls off what it asked over a breaker that another copy made", async () => {
  await import("@/lib/circuit-breaker");
  vi.resetModules();
  const { safeExternalCall } = await import("@/lib/circuit-breaker");
  const { withStopSignal } = await import("@/lib/telemetry/stop-signal");
  const job = new AbortController();
  const asked = withStopSignal(job.signal, () =>
    safeExternalCall(
      (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("called off")))),
    ),
  );
  job.abort();
  await expect(asked).rejects.toThrow("called off");
});

test("a request has its id, and a transaction what it counts, in every copy", async () => {
  const [one, other] = await twoCopiesOf(() => import("@/lib/telemetry/request-context"));
  expect(one.withRequestId("r1", other.requestId)).toBe("r1");
  const [counting, noting] = await twoCopiesOf(() => import("@/lib/telemetry/metrics"));
  const note = vi.fn();
  await expect(
    counting.withCountsOnCommit(async () => {
      noting.countOnCommit(note);
      throw new Error("rolled back");
    }),
  ).rejects.toThrow();
  expect(note).not.toHaveBeenCalled();
});
