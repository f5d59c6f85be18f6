import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "tests/{storms,fuzz}/**/*.test.ts"],
    globalSetup: ["src/testing/global.ts"],
    setupFiles: ["src/testing/setup.ts"],
    pool: "forks",
    maxWorkers: 3, // on two cores: each waits a good part of its time for the database
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
