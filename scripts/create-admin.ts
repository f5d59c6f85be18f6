import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { loadSettings } from "./load-settings";

const USAGE = `Makes an admin: npm run admin:create -- --email you@example.com --name "Your Name"
The password is read from standard input when one is piped in; otherwise one is made up and shown once.
It needs the settings of .env.example, DATABASE_URL first of all.`;

/** A password from standard input, or a random one of 128 bits. */
async function passwordFor() {
  const piped = process.stdin.isTTY ? "" : (await text(process.stdin)).trim();
  return piped ? { password: piped, isOurs: false } : { password: randomBytes(16).toString("base64url"), isOurs: true };
}

async function main() {
  const { values } = parseArgs({ options: { email: { type: "string" }, name: { type: "string" } } });
  loadSettings();
  // Only now, so that settings are there when they are read.
  const { Email, PersonName } = await import("@/domain/accounts/schema");
  const email = Email.safeParse(values.email);
  const name = PersonName.safeParse(values.name);
  if (!email.success || !name.success) throw new TypeError(USAGE);

  const { createAdmin } = await import("@/domain/accounts/create-admin");
  const { db, pool } = await import("@/lib/db");
  const { password, isOurs } = await passwordFor();
  try {
    const ctx = { actor: { kind: "system", job: "create-admin" }, now: new Date() } as const;
    await createAdmin(ctx, { email: email.data, name: name.data, password });
    console.log(`${email.data} is an admin now.`);
    if (isOurs) console.log(`Password, shown only this once: ${password}`);
  } finally {
    await db.$disconnect();
    await pool.end().catch(() => undefined); // never opened when nothing was asked of it
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
