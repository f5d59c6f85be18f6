import { setTimeout } from "node:timers/promises";
import { endLeftovers, runningLauncher } from "./local/running";
import { DATA_DIR } from "./local/settings";

// The command behind `npm stop`: ends what `npm start` or `npm run dev` runs from this folder, also after a kill.
const launcher = runningLauncher(DATA_DIR);
if (launcher) process.kill(launcher.pid, "SIGTERM");
while (runningLauncher(DATA_DIR)) await setTimeout(100);
const left = await endLeftovers(DATA_DIR);
console.log(launcher || left.length > 0 ? "TailTribe is stopped." : "Nothing runs from this folder.");
