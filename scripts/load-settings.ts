import { existsSync } from "node:fs";

/**
 * The settings of a command, which every command begins with: what stands in its environment, then what `.env` says where
 * there is one. A variable that is set to nothing counts as absent, so that a copy of .env.example, and what Docker makes
 * of one, asks for nothing. Empty in the environment hides what `.env` says: `DATABASE_URL= npm start`.
 */
export function loadSettings(file = ".env"): NodeJS.ProcessEnv {
  if (existsSync(file)) process.loadEnvFile(file);
  for (const [name, value] of Object.entries(process.env)) if (value === "") delete process.env[name];
  return process.env;
}

/** The address of the role that owns the tables and migrates them; the site's own address where there is no other. */
export const ownerAddress = (settings: NodeJS.ProcessEnv) => settings.DATABASE_OWNER_URL || directAddress(settings);

/** Where the database itself answers, past any pooler: what moves or changes whole tables goes there. */
export const directAddress = ({ DIRECT_URL, DATABASE_URL }: NodeJS.ProcessEnv) => DIRECT_URL || DATABASE_URL;
