import { afterEach, expect, test, vi } from "vitest";
import { POST } from "@/app/api/page-loads/route";
import { drainBuffer } from "@/lib/telemetry/metrics";
import { pageLoadOf, reportPageLoad } from "@/lib/telemetry/page-load";
import { callRoute } from "@/testing/http/call-route";

afterEach(() => vi.unstubAllGlobals());

test.each([
  [[], undefined],
  [[{ name: "app", description: "hit" }], undefined],
  [[{ name: "cfCacheStatus", description: "HIT" }], "hit"],
  [[{ name: "cdn-cache-hit", description: "" }], "hit"],
  [[{ name: "cache", description: "miss" }], "miss"],
  [[{ name: "cdn-cache", description: "REVALIDATE" }], "miss"],
])("%j of Server-Timing is %s", (serverTiming, cdn) => {
  expect(pageLoadOf({ loadEventEnd: 1234.5, serverTiming })).toEqual({ ms: 1235, ...(cdn && { cdn }) });
});

test("one of ten people reports, robots never, and the server counts it", async () => {
  const sent: RequestInit[] = [];
  const load = (random: number, webdriver = false) => {
    vi.stubGlobal("navigator", { webdriver });
    vi.stubGlobal("window", { addEventListener: (_: string, run: () => void) => run() });
    vi.stubGlobal("setTimeout", (run: () => void) => run());
    vi.stubGlobal("fetch", async (_: string, init: RequestInit) => sent.push(init));
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([
      { loadEventEnd: 800, serverTiming: [{ name: "cdn-cache", description: "HIT" }] } as never,
    ]);
    reportPageLoad(random);
  };
  load(0.5);
  load(0.01, true);
  expect(sent).toEqual([]);
  load(0.01);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  drainBuffer();
  const body: unknown = JSON.parse(String(sent[0]?.body));
  expect((await callRoute(POST, { body })).status).toBe(200);
  const [counted] = drainBuffer().filter(({ name }) => name === "page.load");
  expect(counted).toMatchObject({ labels: '{"cdn":"hit"}', sum: 800 });
  for (const wrong of [{ ms: -1 }, { ms: 1e9 }, { ms: 1, cdn: "x" }, {}])
    expect((await callRoute(POST, { body: wrong })).status).toBe(400);
});
