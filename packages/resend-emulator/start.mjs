import { tsImport } from "tsx/esm/api";

export const { startResendEmulator } = await tsImport("./src/server.ts", import.meta.url);
