import { DEMO_PASSWORD, demoSignIns } from "../../prisma/seed/demo-accounts";
import type { Marketplace } from "./marketplace";

/** Prints what is running, and how long it took. */
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

const CARDS = "4242 4242 4242 4242 pays · 4000 0000 0000 0002 is declined · 4000 0025 0000 3155 asks 3-D Secure";

/** The one screen a newcomer reads: where to go, who to be, where the mail and the money are. */
export function startScreen(marketplace: Marketplace) {
  const { env, localServices } = marketplace;
  const people = demoSignIns.map(({ role, email }) => `  ${role.padEnd(11)} ${email}   password: ${DEMO_PASSWORD}`);
  return [
    "",
    `  TailTribe   ${env.NEXT_PUBLIC_APP_URL}`,
    "",
    ...(marketplace.isAllLocal() ? [...people, ""] : []),
    ...(localServices.mailbox ? [`  Inbox       ${env.RESEND_API_URL}`] : []),
    ...(localServices.stripe ? [`  Stripe      ${env.STRIPE_API_URL}/_control`, `  Test cards  ${CARDS}`] : []),
    "",
    "  Ctrl-C stops everything. npm start -- --fresh begins again with a new town.",
    "",
  ].join("\n");
}
