import { DEMO_PASSWORD, demoSignIns } from "../../prisma/seed/demo-accounts";
import type { Marketplace } from "./marketplace";

const CARDS = "4242 4242 4242 4242 pays · 4000 0000 0000 0002 is declined · 4000 0025 0000 3155 asks 3-D Secure";

/** The one screen a newcomer reads: where to go, who to be, where the mail and the money are. */
export function screen(marketplace: Marketplace) {
  const { env, parts } = marketplace;
  const people = demoSignIns.map(({ role, email }) => `  ${role.padEnd(11)} ${email}   password: ${DEMO_PASSWORD}`);
  return [
    "",
    `  TailTribe   ${env.NEXT_PUBLIC_APP_URL}`,
    "",
    ...(marketplace.isAllLocal() ? [...people, ""] : []),
    ...(parts.mailbox ? [`  Inbox       ${env.RESEND_API_URL}`] : []),
    ...(parts.stripe ? [`  Stripe      ${env.STRIPE_API_URL}/_control`, `  Test cards  ${CARDS}`] : []),
    "",
    "  Ctrl-C stops everything. npm start -- --fresh begins again with a new town.",
    "",
  ].join("\n");
}
