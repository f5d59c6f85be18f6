import { parseArgs } from "node:util";
import { startStripeEmulator } from "./server";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "12111" },
    host: { type: "string", default: "127.0.0.1" },
    "data-dir": { type: "string" },
    webhook: { type: "string", multiple: true, default: [] },
    "connect-webhook": { type: "string", multiple: true, default: [] },
    "webhook-secret": { type: "string", default: "whsec_local" },
  },
});

const secret = values["webhook-secret"];
const emulator = await startStripeEmulator({
  port: Number(values.port),
  host: values.host,
  dataDir: values["data-dir"],
  webhooks: [
    ...values.webhook.map((url) => ({ url, secret, connect: false })),
    ...values["connect-webhook"].map((url) => ({ url, secret, connect: true })),
  ],
});
console.log(`Stripe emulator: ${emulator.url} (control page: ${emulator.url}/_control)`);

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void emulator.close().then(() => process.exit(0)));
