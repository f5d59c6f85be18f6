import { expect, test, vi } from "vitest";

/** As in Next.js, which bundles the instrumentation apart from the routes. */
async function twoCopiesOf<T>(load: () => Promise<T>): Promise<[T, T]> {
  const one = await load();
  vi.resetModules();
  return [one, await load()];
}

test("a job that must stop aborts its calls through a breaker of another copy", async () => {
  await import("@/lib/circuit-breaker");
  vi.resetModules();
  const { safeExternalCall } = await import("@/lib/circuit-breaker");
  const { withStopSignal } = await import("@/lib/telemetry/stop-signal");
  const job = new AbortController();
  const call = withStopSignal(job.signal, () =>
    safeExternalCall(
      (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted")))),
    ),
  );
  job.abort();
  await expect(call).rejects.toThrow("aborted");
});

test("a request has its id, and a transaction its counts, in every copy", async () => {
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
