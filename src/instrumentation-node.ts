let development = false;
try {
  development = (await import("@/env")).env.NODE_ENV === "development";
} catch (error) {
  // Next.js would start anyway and answer every request with a 500.
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
  process.exit(1);
}

const { installMiddleware } = await import("@/lib/http/middleware");
const { recordPeer } = await import("@/lib/http/client-address");
const { trackResponse } = await import("@/lib/http/planned-errors");
const { refuseUnreadable, secureResponse } = await import("@/lib/http/security/csp-response-hook");
const { measurePages } = await import("@/lib/telemetry/request-metrics");
const { serveStored } = await import("@/lib/response-store/serve");
const { pageRoute } = await import("@/app/page-routes");
const { storedRoute } = await import("@/app/stored-routes");
// In development most of the time goes into building a page, and none is stored.
if (development) installMiddleware(recordPeer, trackResponse);
else
  installMiddleware(
    refuseUnreadable,
    recordPeer,
    serveStored(storedRoute),
    trackResponse,
    secureResponse,
    measurePages(pageRoute),
  );

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
