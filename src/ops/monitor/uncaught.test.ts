import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/env";
import { sample } from "@/testing/repetitions";
import { startSentryServer } from "@/testing/servers/sentry";

let sink: Awaited<ReturnType<typeof startSentryServer>>;
beforeAll(async () => {
  sink = await startSentryServer();
});
afterAll(() => sink.stop());

const sent = () => sink.events().map(({ exception, tags }) => [exception?.values[0]?.type, tags]);

const CASES = [
  ["worker", "thrown", 1],
  ["worker", "rejected", 1],
  ["web", "rejected", 0],
] as const;

test.each(sample(CASES, 1))(
  "an uncaught error in the %s (%s) reaches Sentry, and the process exits with %i",
  async (kind, what, code) => {
    sink.envelopes.length = 0;
    const script = fileURLToPath(new URL("../../testing/processes/uncaught-error.ts", import.meta.url));
    const ended = await new Promise((resolve) =>
      fork(script, [kind, what], {
        execArgv: ["--import", "tsx"],
        env: { ...process.env, SENTRY_DSN: sink.dsn },
        stdio: "ignore",
      }).once("exit", resolve),
    );
    expect(ended).toBe(code);
    const bug = ["RangeError", { where: "process" }];
    if (kind === "web") expect(sent(), "a planned error is not a bug").toEqual([bug]);
    else expect(sent()).toContainEqual(what === "thrown" ? bug : ["AppError", { where: "process" }]);
  },
);

test("an error on the edge reaches Sentry", async () => {
  sink.envelopes.length = 0;
  env.SENTRY_DSN = sink.dsn;
  process.env.NEXT_RUNTIME = "edge";
  try {
    const { onRequestError } = await import("@/instrumentation");
    const request = { path: "/nl", method: "GET", headers: {} };
    const where = {
      routerKind: "App Router",
      routePath: "/proxy",
      routeType: "proxy",
      revalidateReason: undefined,
    } as const;
    await onRequestError(new RangeError("on the edge"), request, where);
  } finally {
    delete process.env.NEXT_RUNTIME;
  }
  expect(sent()).toEqual([["RangeError", { route: "/proxy", kind: "proxy" }]]);
});
