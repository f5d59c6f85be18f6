let development = false;
try {
  development = (await import("@/env")).env.NODE_ENV === "development";
} catch (error) {
  // Next would start all the same and answer every request with a 500.
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
  process.exit(1);
}

const { notePeers } = await import("@/lib/route/peer-address");
notePeers();
const { secureAnswers } = await import("@/lib/security/headers-on-the-way");
const { measurePages } = await import("@/lib/monitoring/page-requests");
if (!development) {
  secureAnswers();
  measurePages(); // in development most of the time is Next's, which builds the page
}

// Before Next's own listener, which closes the door and finishes what was begun.
const { beginStopping } = await import("@/lib/monitoring/stopping");
for (const signal of ["SIGTERM", "SIGINT"] as const) process.prependListener(signal, beginStopping);

const { startMonitoring, stopMonitoring } = await import("@/lib/monitoring/pulse");
await startMonitoring("web");
const { shareBreakers } = await import("@/lib/circuit-breaker/sharing");
shareBreakers();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stopMonitoring());

// Pages that Next keeps lean on it too, before anybody asks the cache.
const { listen } = await import("@/lib/cache/ear");
listen();

export {};
