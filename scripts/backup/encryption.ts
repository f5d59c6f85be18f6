import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";

/** The end of the name of an encrypted backup. */
export const ENCRYPTED = ".enc";

/**
 * An encrypted backup: the mark with its version, the id of the key, the nonce, then the bytes under AES-256-GCM and its tag.
 * The header is authenticated, too.
 */
const MARK = Buffer.from("TailTribe-backup-1\n");
const [KEY_BYTES, ID_BYTES, NONCE_BYTES, TAG_BYTES] = [32, 4, 12, 16];
const HEADER_BYTES = MARK.length + ID_BYTES + NONCE_BYTES;

/** The key of BACKUP_ENCRYPTION_KEY; undefined where backups are not encrypted. */
export function encryptionKey({ BACKUP_ENCRYPTION_KEY: text }: NodeJS.ProcessEnv): Buffer | undefined {
  if (!text) return undefined;
  const key = Buffer.from(text, "base64");
  if (key.length === KEY_BYTES && /^[\w+/-]+=?$/.test(text)) return key;
  throw new Error("BACKUP_ENCRYPTION_KEY is no key: make one with `openssl rand -base64 32`.");
}

/** Says which key it was, and nothing of the key itself. */
const idOf = (key: Buffer) => createHmac("sha256", key).update("id").digest().subarray(0, ID_BYTES);

/** Encrypts a stream, for `pipeline`. */
export const encryptWith = (key: Buffer) =>
  async function* encrypt(source: AsyncIterable<Buffer>) {
    const nonce = randomBytes(NONCE_BYTES);
    const header = Buffer.concat([MARK, idOf(key), nonce]);
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(header);
    yield header;
    for await (const chunk of source) yield cipher.update(chunk);
    yield cipher.final();
    yield cipher.getAuthTag();
  };

/** The content of a backup, encrypted or not. Nothing of an encrypted one is given before all of it is found authentic. */
export async function contentOf(file: string, name: string, key: Buffer | undefined): Promise<Readable> {
  const { header, tag, end } = await readFrame(file);
  if (!header.subarray(0, MARK.length).equals(MARK)) return createReadStream(file);
  const id = header.subarray(MARK.length, MARK.length + ID_BYTES);
  if (!key)
    throw new Error(`${name} is encrypted: set BACKUP_ENCRYPTION_KEY to the key with the id ${id.toString("hex")}.`);
  if (!id.equals(idOf(key)))
    throw new Error(
      `${name} needs the key with the id ${id.toString("hex")}; BACKUP_ENCRYPTION_KEY has the id ${idOf(key).toString("hex")}.`,
    );
  const decrypt = async function* () {
    const decipher = createDecipheriv("aes-256-gcm", key, header.subarray(-NONCE_BYTES)).setAAD(header).setAuthTag(tag);
    for await (const chunk of createReadStream(file, { start: HEADER_BYTES, end })) yield decipher.update(chunk);
    yield decipher.final();
  };
  try {
    for await (const _chunk of decrypt()); // a first pass, for the tag at its end
  } catch (cause) {
    throw new Error(`${name} is damaged: it does not decrypt.`, { cause });
  }
  return Readable.from(decrypt());
}

async function readFrame(file: string) {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const read = async (length: number, position: number) =>
      (await handle.read(Buffer.alloc(length), 0, length, Math.max(0, position))).buffer;
    const [header, tag] = [await read(HEADER_BYTES, 0), await read(TAG_BYTES, size - TAG_BYTES)];
    return { header, tag, end: size - TAG_BYTES - 1 };
  } finally {
    await handle.close();
  }
}
