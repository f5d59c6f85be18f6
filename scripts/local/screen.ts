import { DEMO_PASSWORD, demoSignIns } from "../../prisma/seed/demo-accounts";

/** The one screen a newcomer reads: where to go, who to be, where the mail and the money are. */
export function screen(env: NodeJS.ProcessEnv, parts: { postgres: boolean; stripe: boolean; mailbox: boolean }) {
  const demo = parts.postgres && parts.stripe && parts.mailbox;
  const lines = [
    "",
    `  TailTribe   ${env.NEXT_PUBLIC_APP_URL}`,
    "",
    ...(demo ? demoSignIns.map(({ role, email }) => `  ${role.padEnd(11)} ${email}   password: ${DEMO_PASSWORD}`) : []),
    "",
    ...(parts.mailbox ? [`  Inbox       ${env.RESEND_API_URL}`] : []),
    ...(parts.stripe
      ? [
          `  Stripe      ${env.STRIPE_API_URL}/_control`,
          "  Test cards  4242 4242 4242 4242 pays · 4000 0000 0000 0002 is declined · 4000 0025 0000 3155 asks 3-D Secure",
        ]
      : []),
    "",
    "  Ctrl-C stops everything. npm start -- --fresh begins again with a new town.",
    "",
  ];
  return lines.join("\n");
}
