import { parseArgs } from "node:util";
import { DEFAULT_PLATFORM } from "./core/platform";
import { startStripeEmulator } from "./server";

const HELP = `Usage: stripe-emulator [options]

  --port <number>              default: 12111; 0 for any free port
  --host <address>             default: 127.0.0.1
  --data-dir <folder>          keep all objects there; default: in memory
  --webhook <url>              endpoint for events of the platform; repeatable
  --connect-webhook <url>      endpoint for events of connected accounts; repeatable
  --webhook-secret <secret>    signs the events; default: whsec_emulator
  --country <code>             of the platform, ISO 3166; default: IE
  --currency <code>            of balances and payouts, ISO 4217 in lower case; default: eur
  --time-zone <name>           of the pages, IANA; default: UTC
  --statement-descriptor <text>  default: STRIPE EMULATOR
  --help
`;

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "12111" },
    host: { type: "string" },
    "data-dir": { type: "string" },
    webhook: { type: "string", multiple: true, default: [] },
    "connect-webhook": { type: "string", multiple: true, default: [] },
    "webhook-secret": { type: "string", default: "whsec_emulator" },
    country: { type: "string", default: DEFAULT_PLATFORM.country },
    currency: { type: "string", default: DEFAULT_PLATFORM.currency },
    "time-zone": { type: "string", default: DEFAULT_PLATFORM.timeZone },
    "statement-descriptor": { type: "string", default: DEFAULT_PLATFORM.statementDescriptor },
    help: { type: "boolean" },
  },
});

async function run(): Promise<void> {
  const secret = values["webhook-secret"];
  const emulator = await startStripeEmulator({
    port: Number(values.port),
    host: values.host,
    dataDir: values["data-dir"],
    webhooks: [
      ...values.webhook.map((url) => ({ url, secret, connect: false })),
      ...values["connect-webhook"].map((url) => ({ url, secret, connect: true })),
    ],
    platform: {
      country: values.country,
      currency: values.currency,
      timeZone: values["time-zone"],
      statementDescriptor: values["statement-descriptor"],
    },
  });
  console.log(`Stripe emulator: ${emulator.url} (control page: ${emulator.url}/_control)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void emulator.close().then(() => process.exit(0)));
}

if (values.help) console.log(HELP);
else await run();
