import { parseArgs } from "node:util";
import { startResendEmulator } from "./server";

const HELP = `Usage: resend-emulator [options]

  --port <number>        default: 12112; 0 for any free port
  --host <address>       default: 127.0.0.1
  --data-dir <folder>    keep all emails there; default: in memory
  --time-zone <name>     of the pages, IANA; default: UTC
  --help
`;

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "12112" },
    host: { type: "string" },
    "data-dir": { type: "string" },
    "time-zone": { type: "string" },
    help: { type: "boolean" },
  },
});

async function run(): Promise<void> {
  const emulator = await startResendEmulator({
    port: Number(values.port),
    host: values.host,
    dataDir: values["data-dir"],
    timeZone: values["time-zone"],
  });
  console.log(`Resend emulator: ${emulator.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void emulator.close().then(() => process.exit(0)));
}

if (values.help) console.log(HELP);
else await run();
