import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";

/** `npm run fuzz -- --runs 5000 --seed 7`: every address gets so many generated inputs, the same ones for the same seed. */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5000" },
    seed: { type: "string", default: String(randomInt(2 ** 31)) },
    only: { type: "string" },
  },
});
console.log(`Seed ${values.seed}: npm run fuzz -- --runs ${values.runs} --seed ${values.seed} does the same again.`);
const args = ["node_modules/vitest/vitest.mjs", "run", "tests/fuzz", ...(values.only ? ["-t", values.only] : [])];
const env = { ...process.env, FUZZ_RUNS: values.runs, TEST_SEED: values.seed };
spawn(process.execPath, args, { stdio: "inherit", env }).once("exit", (code) => process.exit(code ?? 1));
