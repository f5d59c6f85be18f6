#!/usr/bin/env node
import { tsImport } from "tsx/esm/api";

// Ends with a line instead of a stack trace: an unknown option, a port in use.
await tsImport("./src/cli.ts", import.meta.url).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
