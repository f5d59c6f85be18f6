/** Runs once when a server starts: missing or weak settings stop it here, with a list, before it serves anybody. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") await import("./instrumentation-node");
}
