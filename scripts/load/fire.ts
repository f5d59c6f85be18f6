import autocannon from "autocannon";

/** One way people use the site: what they ask for, how often, and under which name it is told. */
export interface Stream {
  name: string;
  /** So many people who ask once a second each; without it as many connections as fast as answers come. */
  rate?: number;
  connections: number;
  requests: autocannon.Request[];
}

/** What came back of one stream. */
export interface Volley {
  name: string;
  times: number[];
  requests: number;
  /** Own errors of the site, and no answer at all. */
  errors: number;
  /** Turned away by a limit. */
  limited: number;
  seconds: number;
}

/** Fires all streams at once for so many seconds. */
export const fireAll = (url: string, streams: Stream[], seconds: number) =>
  Promise.all(streams.map((stream) => fire(url, stream, seconds)));

/** autocannon sends what is due in a second at its beginning; people do not, so each begins at a moment of their own. */
async function fire(url: string, stream: Stream, seconds: number): Promise<Volley> {
  const { name, rate, requests } = stream;
  if (!rate) return shoot(url, stream, seconds);
  const volleys = Array.from({ length: rate }, async (_, person) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 1_000));
    const begin = Math.floor((person * requests.length) / rate);
    const own = [...requests.slice(begin), ...requests.slice(0, begin)];
    return shoot(url, { name, rate: 1, connections: 1, requests: own }, seconds);
  });
  return together(await Promise.all(volleys), name);
}

function shoot(url: string, { name, rate, connections, requests }: Stream, duration: number) {
  const volley: Volley = { name, times: [], requests: 0, errors: 0, limited: 0, seconds: duration };
  return new Promise<Volley>((resolve, reject) => {
    const shots = autocannon(
      { url, duration, connections, requests, timeout: 20, ...(rate ? { overallRate: rate } : {}) },
      (error, result) => {
        if (error) return reject(error instanceof Error ? error : new Error(String(error)));
        volley.errors += result.errors;
        volley.requests += result.errors;
        volley.seconds = result.duration;
        resolve(volley);
      },
    );
    shots.on("response", (_client, status, _bytes, ms) => {
      volley.requests++;
      volley.times.push(ms);
      if (status >= 500) volley.errors++;
      if (status === 429) volley.limited++;
    });
  });
}

/** Several volleys as one. */
export function together(volleys: Volley[], name = ""): Volley {
  const sum = (of: (volley: Volley) => number) => volleys.reduce((total, volley) => total + of(volley), 0);
  return {
    name,
    times: volleys.flatMap(({ times }) => times),
    requests: sum(({ requests }) => requests),
    errors: sum(({ errors }) => errors),
    limited: sum(({ limited }) => limited),
    seconds: Math.max(...volleys.map(({ seconds }) => seconds)),
  };
}

export const mean = ({ times }: Volley) => times.reduce((sum, ms) => sum + ms, 0) / Math.max(1, times.length);

/** The time that this share of the answers stayed under. */
export function quantile({ times }: Volley, part: number) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
