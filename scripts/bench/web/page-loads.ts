import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { BROWSER_FLAGS, browserPath } from "../../local/browser";

/** What a reader waits for, in milliseconds: the largest thing painted, and how long the page could not respond. */
export interface PageLoad {
  lcp: number;
  tbt: number;
}

const TURNS = 5;
/** A phone of the middle price on a slow network, as Lighthouse has it. */
const CPU_SLOWDOWN = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: (1_638.4 * 1_024) / 8, uploadThroughput: 84_000 };
/** What a long task may take before it counts as blocking. */
const SHORT_MS = 50;
const SETTLED_MS = 3_000;

/** Loads each page by turns as it is and as a hand-written one would be, in a fresh browser profile each time. */
export async function measurePageLoads(site: string, paths: Record<string, string>) {
  const plain = await serveWithoutScripts(site);
  const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
  const rows = [];
  for (const [name, path] of Object.entries(paths)) {
    const [ours, theirs]: [PageLoad[], PageLoad[]] = [[], []];
    for (let turn = 0; turn < TURNS; turn++) {
      for (const [url, loads] of [[site, ours] as const, [plain.url, theirs] as const]) {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true });
        loads.push(await load(await context.newPage(), url + path));
        await context.close();
      }
    }
    rows.push({ name, ours: middle(ours), theirs: middle(theirs) });
  }
  await browser.close();
  plain.stop();
  return rows;
}

async function load(page: Page, url: string): Promise<PageLoad> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.emulateNetworkConditions", NETWORK);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  await page.addInitScript(() => {
    const seen = Object.assign(window, { lcp: 0, tasks: [] as number[] });
    new PerformanceObserver((list) => (seen.lcp = list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: "largest-contentful-paint",
      buffered: true,
    });
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
      buffered: true,
    });
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(SETTLED_MS);
  const { lcp, tasks } = await page.evaluate(() => {
    const { lcp, tasks } = window as unknown as { lcp: number; tasks: number[] }; // as the script above left them
    return { lcp, tasks };
  });
  return { lcp, tbt: tasks.reduce((sum, task) => sum + Math.max(0, task - SHORT_MS), 0) };
}

/** The same site, but its pages have no script: what somebody would write by hand for the same content. */
async function serveWithoutScripts(site: string) {
  const server = createServer((asked, response) => {
    const headers = { ...asked.headers, "accept-encoding": "identity" };
    request(site + asked.url, { headers }, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      const type = answer.headers["content-type"] ?? "";
      const cache = answer.headers["cache-control"] ?? "no-cache";
      const page = type.startsWith("text/html") ? Buffer.from(withoutScripts(body.toString())) : body;
      const packed = gzipSync(page);
      response
        .writeHead(answer.statusCode ?? 500, {
          ...{ "content-type": type, "cache-control": cache, "content-encoding": "gzip" },
          "content-length": packed.byteLength,
        })
        .end(packed);
    }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

const withoutScripts = (html: string) =>
  html.replace(/<script\b[^>]*>.*?<\/script>|<link rel="(?:module)?preload" as="script"[^>]*>/gs, "");

const middle = (loads: PageLoad[]): PageLoad => ({
  lcp: median(loads.map(({ lcp }) => lcp)),
  tbt: median(loads.map(({ tbt }) => tbt)),
});

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
