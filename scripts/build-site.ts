import { build, buildIsStale } from "./local/build";
import { checkPageWeight } from "./page-weight";

/** Builds for production if the sources changed, and weighs the public pages. */
if (buildIsStale()) await build({ ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
checkPageWeight();
