/** Tells what is being done, and how long it took. */
export async function step<T>(what: string, run: () => Promise<T>): Promise<T> {
  const begun = Date.now();
  const live = process.stdout.isTTY;
  if (live) process.stdout.write(`  ${what} …`);
  else console.log(`  ${what} …`);
  const result = await run();
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  if (live) process.stdout.write(`\r  ✓ ${what} (${seconds} s)\x1b[K\n`);
  else console.log(`  ✓ ${what} (${seconds} s)`);
  return result;
}
