import { randomBytes } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Random alphanumeric characters, as in Stripe's ids. */
export function randomPart(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** A new id with Stripe's prefix: `newId("re")` → `re_3…`. */
export function newId(
  prefix:
    | "pi"
    | "ch"
    | "py"
    | "pyr"
    | "txn"
    | "tr"
    | "trr"
    | "re"
    | "po"
    | "dp"
    | "evt"
    | "pm"
    | "cus"
    | "li"
    | "ba"
    | "tu"
    | "mv",
): string {
  return `${prefix}_3${randomPart(23)}`;
}
