/** Runs once when a server starts: missing or weak settings stop it here, with a list, before it serves anybody. */
export async function register() {
  try {
    await import("@/env");
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
    process.exit(1);
  }
}
