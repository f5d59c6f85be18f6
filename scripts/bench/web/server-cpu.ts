import { readdirSync, readFileSync } from "node:fs";

/** Nanoseconds of CPU that a process has used so far, all its threads; what Linux alone counts so finely. */
export function cpuOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [spent = "0"] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ");
    return sum + Number(spent);
  }, 0);
}

export const canMeasureCpu = process.platform === "linux";
