import { tsImport } from "tsx/esm/api";

export const { startStripeEmulator } = await tsImport("./src/server.ts", import.meta.url);
