import autocannon from "autocannon";

/** One way people use the site: what they request, how often, and the name it is reported under. */
export interface Stream {
  name: string;
  /** So many people who ask once a second each; without it as many connections as fast as answers come. */
  rate?: number;
  connections: number;
  requests: autocannon.Request[];
}

/** What came back of one stream. */
export interface StreamResult {
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
export const runStreams = (url: string, streams: Stream[], seconds: number) =>
  Promise.all(streams.map((stream) => runStream(url, stream, seconds)));

/** autocannon sends what is due in a second at its beginning; people do not, so each begins at a moment of their own. */
async function runStream(url: string, stream: Stream, seconds: number): Promise<StreamResult> {
  const { name, rate, requests } = stream;
  if (!rate) return runAutocannon(url, stream, seconds);
  const results = Array.from({ length: rate }, async (_, person) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 1_000));
    const begin = Math.floor((person * requests.length) / rate);
    const own = [...requests.slice(begin), ...requests.slice(0, begin)];
    return runAutocannon(url, { name, rate: 1, connections: 1, requests: own }, seconds);
  });
  return mergeResults(await Promise.all(results), name);
}

function runAutocannon(url: string, { name, rate, connections, requests }: Stream, duration: number) {
  const streamResult: StreamResult = { name, times: [], requests: 0, errors: 0, limited: 0, seconds: duration };
  return new Promise<StreamResult>((resolve, reject) => {
    const instance = autocannon(
      { url, duration, connections, requests, timeout: 20, ...(rate ? { overallRate: rate } : {}) },
      (error, result) => {
        if (error) return reject(error instanceof Error ? error : new Error(String(error)));
        streamResult.errors += result.errors;
        streamResult.requests += result.errors;
        streamResult.seconds = result.duration;
        resolve(streamResult);
      },
    );
    instance.on("response", (_client, status, _bytes, ms) => {
      streamResult.requests++;
      streamResult.times.push(ms);
      if (status >= 500) streamResult.errors++;
      if (status === 429) streamResult.limited++;
    });
  });
}

/** Several volleys as one. */
export function mergeResults(results: StreamResult[], name = ""): StreamResult {
  const sum = (of: (streamResult: StreamResult) => number) =>
    results.reduce((total, streamResult) => total + of(streamResult), 0);
  return {
    name,
    times: results.flatMap(({ times }) => times),
    requests: sum(({ requests }) => requests),
    errors: sum(({ errors }) => errors),
    limited: sum(({ limited }) => limited),
    seconds: Math.max(...results.map(({ seconds }) => seconds)),
  };
}

export const mean = ({ times }: StreamResult) => times.reduce((sum, ms) => sum + ms, 0) / Math.max(1, times.length);

/** The time that this share of the answers stayed under. */
export function quantile({ times }: StreamResult, part: number) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
