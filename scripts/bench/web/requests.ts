import autocannon from "autocannon";
import type { RunningSite } from "./bare-site";
import { cpuOf } from "./server-cpu";

/** Something people ask for, again and again. */
export interface Work {
  name: string;
  site: RunningSite;
  /** Its address; a function for one that differs each time. */
  path: string | (() => string);
}

const ROUNDS = 6;
const SECONDS = 2;
const CONNECTIONS = 8;
/** What browsers send. */
const headers = { "accept-encoding": "gzip, deflate, br" };

/** Microseconds of the server's CPU per request: the median of several rounds, in each of which all take their turn. */
export async function measureRequests(works: Work[]): Promise<Map<Work, number>> {
  const rounds = new Map<Work, number[]>(works.map((work) => [work, []]));
  for (const work of works) await fire(work, 1); // compiles, and stores what is stored
  for (let round = 0; round < ROUNDS; round++)
    for (const work of works) rounds.get(work)?.push(await fire(work, SECONDS));
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return new Map([...rounds].map(([work, values]) => [work, middle(values)]));
}

async function fire({ name, site, path }: Work, duration: number) {
  const request =
    typeof path === "string" ? { path } : { setupRequest: (given: object) => ({ ...given, path: path() }) };
  const before = cpuOf(site.pid);
  const result = await autocannon({ url: site.url, duration, connections: CONNECTIONS, headers, requests: [request] });
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${name}: ${result.non2xx} refused, ${result.errors} lost`);
  return (cpuOf(site.pid) - before) / 1_000 / result.requests.total;
}
