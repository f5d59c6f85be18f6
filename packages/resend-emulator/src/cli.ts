import { parseArgs } from "node:util";
import { startResendEmulator } from "./server";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "12112" },
    host: { type: "string", default: "127.0.0.1" },
    "data-dir": { type: "string" },
  },
});

const emulator = await startResendEmulator({
  port: Number(values.port),
  host: values.host,
  dataDir: values["data-dir"],
});
console.log(`Resend emulator: ${emulator.url}`);

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void emulator.close().then(() => process.exit(0)));
