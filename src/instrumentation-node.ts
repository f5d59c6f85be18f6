let development = false;
try {
  development = (await import("@/env")).env.NODE_ENV === "development";
} catch (error) {
  // Next would start all the same and answer every request with a 500.
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
  measurePages(pageRoute); // in development most of the time is Next's, which builds the page
}

// Before Next's own listener, which closes the door and finishes what was begun.
const { beginStopping } = await import("@/ops/health");
for (const signal of ["SIGTERM", "SIGINT"] as const) process.prependListener(signal, beginStopping);

const { startMonitoring, stopMonitoring } = await import("@/ops/monitor/tick");
await startMonitoring("web");
const { shareBreakers } = await import("@/ops/breaker-sync");
shareBreakers();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stopMonitoring());

// Pages that Next keeps lean on it too, before anybody asks the cache.
const { startListening } = await import("@/lib/cache/invalidation-listener");
startListening();

export {};
