import { spawnSync } from "node:child_process";
import { writeLists } from "./write-lists.mjs";

// `prisma generate` asks for a schema engine it never uses; any existing program satisfies it, so nothing is downloaded.
const result = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
  stdio: ["ignore", "ignore", "inherit"],
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  },
});
if (result.status !== 0) process.exit(result.status ?? 1);

writeLists();
