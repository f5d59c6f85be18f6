let development = false;
try {
  development = (await import("@/env")).env.NODE_ENV === "development";
} catch (error) {
  // Next.js would start anyway and answer every request with a 500.
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
  process.exit(1);
}

const { recordPeers } = await import("@/lib/http/client-address");
recordPeers();
const { secureResponses } = await import("@/lib/http/security/csp-response-hook");
const { pageRoute } = await import("@/app/page-routes");
const { measurePages } = await import("@/lib/telemetry/request-metrics");
if (!development) {
  secureResponses();
  measurePages(pageRoute); // in development most of the time goes into building the page
}

// Before the listener of Next.js, which closes the server and finishes open requests.
const { beginStopping } = await import("@/ops/health");
for (const signal of ["SIGTERM", "SIGINT"] as const) process.prependListener(signal, beginStopping);

const { startMonitoring, stopMonitoring } = await import("@/ops/monitor/tick");
await startMonitoring("web");
const { shareBreakers } = await import("@/ops/breaker-sync");
shareBreakers();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stopMonitoring());

// Stored pages of Next.js depend on it too, before the first read of the cache.
const { startListening } = await import("@/lib/cache/invalidation-listener");
startListening();

export {};
