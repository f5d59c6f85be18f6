import { createHash } from "node:crypto";
import filter from "./common-passwords.json";

/** What is put before or behind a word to make a password of it: up to this many characters make it no better. */
const MAX_DECORATION = 6;
const MIN_WORD = 4;
/** What our own name says about a password for our site. */
const OUR_WORDS = ["tailtribe", "tail", "tribe"];
const LEET: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** The bits of a Bloom filter that a text sets: double hashing, the same in scripts/passwords/build-filter.ts. */
export function bitsOf(text: string, bits: number, hashes: number) {
  const digest = createHash("sha256").update(text).digest();
  const [first, step] = [digest.readUInt32LE(0), (digest.readUInt32LE(4) | 1) >>> 0];
  return Array.from({ length: hashes }, (_, i) => (first + i * step) % bits);
}

let bytes: Buffer | undefined;

function isListed(text: string) {
  bytes ??= Buffer.from(filter.bits, "base64");
  const { length } = bytes;
  const isSet = (bit: number) => ((bytes?.[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  return bitsOf(text, length * 8, filter.hashes).every(isSet);
}

/** A password as it is compared: without case, accents typed in one way, and no spaces around it. */
export const plainPassword = (password: string) => password.normalize("NFC").trim().toLowerCase();

/** "p@ssw0rd" is "password". */
const withoutLeet = (text: string) => text.replace(/[0134579@$!]/g, (sign) => LEET[sign] ?? sign);

/** "hondhondhond" is "hond". */
const withoutRepeats = (text: string) => text.replace(/^(.+?)\1+$/u, "$1");

/** The words somebody may have decorated: without digits and signs around them, or without any; few enough to guess. */
function wordsIn(text: string) {
  const inside = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const letters = text.replace(/[^\p{L}]/gu, "");
  const words = [inside, withoutLeet(inside), letters];
  return words.filter((word) => text.length - word.length <= MAX_DECORATION);
}

/**
 * Whether a guesser would try this password among the first: on the list of 130,000 that people choose most, or a word of
 * it (or one that the site or the person's address suggests) with digits and signs around it, or few different characters.
 */
export function isCommonPassword(password: string, email = "") {
  const plain = plainPassword(password);
  const suggested = [...OUR_WORDS, ...email.toLowerCase().split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length >= 3);
  const isOnlySuggested = (word: string) => {
    const rest = suggested.reduce((left, known) => left.replaceAll(known, ""), word);
    return rest !== word && rest.replace(/[^\p{L}\p{N}]/gu, "").length < MIN_WORD;
  };
  const candidates = [plain, withoutLeet(plain), ...wordsIn(plain)].flatMap((text) => [text, withoutRepeats(text)]);
  return (
    new Set(plain).size <= 3 ||
    candidates.some((word) => isOnlySuggested(word) || (word.length >= MIN_WORD && isListed(word)))
  );
}
