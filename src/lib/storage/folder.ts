import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileStorage } from "@/lib/storage/storage";

const KEY = /^[a-z0-9]+(?:[/.-][a-z0-9]+)+$/;

/** Files in a folder of this machine; for one host, or a volume that all instances share. */
export function folderStorage(folder: string): FileStorage {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new TypeError(`${key} is no key of a file`);
    return join(folder, key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const part = `${path}.${randomUUID()}`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await writeFile(part, bytes, { mode: 0o600 });
        await rename(part, path); // a file that was cut off never has the name
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    get: (key) => readFile(pathOf(key)).catch(nullIfMissing),
    async peek(key, bytes) {
      const file = await open(pathOf(key)).catch(nullIfMissing);
      if (!file) return null;
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, 0);
        return { size: (await file.stat()).size, start: buffer.subarray(0, bytesRead) };
      } finally {
        await file.close();
      }
    },
    async remove(keys) {
      await Promise.all(keys.map((key) => rm(pathOf(key), { force: true })));
    },
    uploadUrl: () => Promise.resolve(null),
    downloadUrl: () => Promise.resolve(null),
  };
}

function nullIfMissing(error: unknown) {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
