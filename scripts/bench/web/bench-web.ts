import { brotliCompressSync, gzipSync } from "node:zlib";
import { localTarget } from "../../load/target";
import { cardsFor, type RunningSite, startBareSite } from "./bare-site";
import { measurePageLoads } from "./page-loads";
import { measureRequests, type Work } from "./requests";
import { canMeasureCpu } from "./server-cpu";

interface Row {
  what: string;
  seen: string;
  goal: string;
  good: boolean;
}

const SEARCH = "place=Gent&service=DOG_WALKING";
/** Of 1,024 bytes, as the budgets count them. */
const kb = (bytes: number) => Math.round(bytes / 102.4) / 10;

/**
 * `npm run bench`, its part about pages: the server's CPU per request beside a bare Next.js site, the bytes of pages, and
 * what a phone waits for beside the same page written by hand. Each ratio is of one run, turn by turn.
 */
async function main() {
  if (!canMeasureCpu) return console.log("The server's CPU per request is measured on Linux only.");
  const target = await localTarget({ isCrowded: false });
  const bare = await startBareSite();
  try {
    const { cards } = await readJson(`${target.site}/api/caregivers?${SEARCH}`);
    const pages = { home: "/nl", search: `/nl/search?${SEARCH}`, caregiver: `/nl/caregivers/${cards[0]?.id}` };
    const site = { url: target.site, pid: target.webPid ?? 0, stop: () => target.stop() };
    const rows = [...(await cpuRows(site, bare, pages)), ...(await byteRows(target.site, pages))];
    for (const { name, ours, theirs } of await measurePageLoads(target.site, pages))
      rows.push(...waitRows(name, ours, theirs));
    console.table(
      Object.fromEntries(rows.map(({ what, ...row }) => [what, { ...row, good: row.good ? "yes" : "NO" }])),
    );
  } finally {
    await bare.stop();
    await target.stop();
  }
}

type Pages = Record<"home" | "search" | "caregiver", string>;

async function cpuRows(site: RunningSite, bare: RunningSite, pages: Pages): Promise<Row[]> {
  const html = await (await fetch(site.url + pages.search)).text();
  const plain = `/drawn?cards=${await cardsFor(bare, html.length)}`;
  let asked = Math.floor(Math.random() * 400_000);
  const fresh = () => `${pages.search}&maxPrice=${((10_000 + (asked++ % 900_000)) / 100).toFixed(2)}`;
  const work = (name: string, of: RunningSite, path: Work["path"]): Work => ({ name, site: of, path });
  const handler = work("bare handler", bare, "/json");
  const drawn = work("bare page as large as the search page", bare, plain);
  const search = work("search page, drawn", site, fresh);
  const stored = {
    "stored JSON, a search": `/api/caregivers?${SEARCH}`,
    "stored JSON, a caregiver": pages.caregiver.replace("/nl", "/api"),
    "stored page, home": pages.home,
    "stored page, caregiver": pages.caregiver,
    "stored page, search": pages.search,
  };
  const works = Object.entries(stored).map(([name, path]) => work(name, site, path));
  const micros = await measureRequests([handler, drawn, search, ...works]);
  const of = (each: Work) => micros.get(each) ?? 0;
  const against = (each: Work, baseline: Work, goal: number): Row => {
    const ratio = of(baseline) / of(each);
    const seen = `${ratio.toPrecision(3)} × (${of(each).toFixed(0)} µs, ${of(baseline).toFixed(0)} µs)`;
    return { what: `${each.name} / ${baseline.name}`, seen, goal: `≥ ${goal} ×`, good: ratio >= goal };
  };
  return [
    ...works.map((each) => against(each, handler, 15)),
    ...works.filter(({ name }) => name.startsWith("stored page")).map((each) => against(each, drawn, 100)),
    against(search, drawn, 0.6),
  ];
}

const BYTES = { home: 50, search: 60, caregiver: 60 };
const COMPRESSED = 12;
const SCRIPT = 148;

async function byteRows(site: string, pages: Pages): Promise<Row[]> {
  const rows: Row[] = [];
  const under = (what: string, bytes: number, goal: number) =>
    rows.push({ what, seen: `${kb(bytes)} kB`, goal: `≤ ${goal} kB`, good: kb(bytes) <= goal });
  for (const name of ["home", "search", "caregiver"] as const) {
    const html = await (await fetch(site + pages[name])).text();
    under(`HTML of ${name}`, Buffer.byteLength(html), BYTES[name]);
    under(`HTML of ${name}, compressed`, brotliCompressSync(html).byteLength, COMPRESSED);
    const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"(?![^>]*noModule)/g)].flatMap(([, src]) => src ?? []);
    const bodies = await Promise.all([...new Set(scripts)].map(async (src) => (await fetch(site + src)).text()));
    under(
      `script of ${name}, compressed`,
      bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0),
      SCRIPT,
    );
  }
  return rows;
}

type Wait = Record<"lcp" | "tbt", number>;

function waitRows(name: string, ours: Wait, theirs: Wait): Row[] {
  const [more, slower] = [ours.tbt - theirs.tbt, ours.lcp / Math.max(1, theirs.lcp)];
  const pair = (key: keyof Wait) => `(${ours[key].toFixed(0)} ms, ${theirs[key].toFixed(0)} ms)`;
  return [
    {
      what: `blocked by ${name} / by hand`,
      seen: `+${more.toFixed(0)} ms ${pair("tbt")}`,
      goal: "≤ +60 ms",
      good: more <= 60,
    },
    {
      what: `largest paint of ${name} / by hand`,
      seen: `${slower.toFixed(2)} × ${pair("lcp")}`,
      goal: "≤ 1.25 ×",
      good: slower <= 1.25,
    },
  ];
}

const readJson = async (url: string): Promise<{ cards: { id: string }[] }> => (await fetch(url)).json();

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
