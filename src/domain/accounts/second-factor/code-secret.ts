import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { env } from "@/env";

const ALGORITHM = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
const key = () => Buffer.from(hkdfSync("sha256", env.NEXTAUTH_SECRET, "", "second-factor", 32));

/** A new secret as it is stored: of the database alone nobody makes codes. */
export function newTotpSecret() {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key(), iv);
  const sealed = Buffer.concat([cipher.update(randomBytes(20)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What makes the codes of a stored secret; null once NEXTAUTH_SECRET is another one. */
export function totpOf(stored: string, label = "TailTribe"): TOTP | null {
  const bytes = Buffer.from(stored, "base64url");
  const decipher = createDecipheriv(ALGORITHM, key(), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return new TOTP({ issuer: "TailTribe", label, secret: Secret.fromHex(plain.toString("hex")) });
  } catch {
    return null; // sealed with another key
  }
}

/** Crockford's base 32: without characters that look alike. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 16;

/** A recovery code of 16 characters, 80 bits, as people read it: "ABCD-EFGH-JKMN-PQRS". */
export function newRecoveryCode() {
  const characters = [...randomBytes(CODE_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return (characters.join("").match(/.{4}/g) ?? []).join("-");
}

/** What is stored of a recovery code, however its zeros and ones were read. */
export const recoveryHash = (code: string) =>
  createHash("sha256").update(code.replaceAll("-", "").replaceAll("O", "0").replace(/[IL]/g, "1")).digest("base64url");
