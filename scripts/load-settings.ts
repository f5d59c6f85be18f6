import { existsSync } from "node:fs";
import { basename } from "node:path";

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

/** Ends a command with one sentence: a stack would say nothing more about a setting or an argument. */
export function refuse(reason: unknown): never {
  const message = reason instanceof Error ? reason.message : String(reason);
  // A refused connection to several addresses has a code and no message.
  const code = reason instanceof Error && "code" in reason ? String(reason.code) : "";
  process.stderr.write(`\n${message || code}\n\n`);
  process.exit(1);
}

/** The settings of a command that runs parts of the site, checked before anything reads them. */
export async function loadSiteSettings(): Promise<NodeJS.ProcessEnv> {
  const settings = loadSettings();
  await import("@/env").catch(refuse);
  return settings;
}

/** Checks what is set before a launcher adds the rest. Placeholders stand for what is absent, as in a build. */
export async function checkProvided(): Promise<void> {
  process.env.NEXT_PHASE = "phase-production-build";
  try {
    await import("@/env");
  } finally {
    delete process.env.NEXT_PHASE;
  }
}

/** Whether a file is the command that runs, and no part of another: by its name, which a bundle of it has, too. */
export const isCommand = (name: string) => basename(process.argv[1] ?? "").replace(/\.\w+$/, "") === name;
