import { AwsClient } from "aws4fetch";
import { safeStorageCall } from "@/lib/circuit-breaker";
import { AppError } from "@/lib/errors";
import type { FileStorage } from "@/lib/storage/storage";

interface BucketSettings {
  /** "https://s3.example.com/bucket". */
  base: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const unavailable = (message: string) => new AppError("unavailable", "unavailable", message);

/** A file of ours is small; a bucket that needs longer is down. */
const LIMIT_MS = 15_000;

/** Files in a bucket of any S3. */
export function bucketStorage({ base, ...credentials }: BucketSettings): FileStorage {
  const client = new AwsClient({ ...credentials, service: "s3", retries: 0 });
  const urlOf = (key: string) => new URL(`${base}/${key}`);
  const ask = (key: string, init: RequestInit) =>
    safeStorageCall((signal) => client.fetch(urlOf(key), { ...init, signal }), undefined, LIMIT_MS);
  async function askOk(key: string, init: RequestInit) {
    const response = await ask(key, init);
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404) return null;
    throw unavailable(`The bucket answered ${response.status} to ${init.method ?? "GET"} of a file.`);
  }
  const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
  /** Signs a link, with the headers that its request must carry. */
  async function presign(url: URL, method: string, seconds: number, headers: Record<string, string> = {}) {
    url.searchParams.set("X-Amz-Expires", String(seconds));
    const signed = await client.sign(url, { method, headers, aws: { signQuery: true, allHeaders: true } });
    return signed.url;
  }
  return {
    async put(key, bytes, type) {
      const headers = { "content-type": type, "content-length": String(bytes.byteLength) };
      if (!(await askOk(key, { method: "PUT", headers, body: bytes.slice() })))
        throw unavailable("There is no such bucket.");
    },
    get: async (key) => {
      const found = await askOk(key, {});
      return found && bytesOf(found);
    },
    async peek(key, bytes) {
      const found = await askOk(key, { headers: { range: `bytes=0-${bytes - 1}` } });
      if (!found) return null;
      const [, total] = /\/(\d+)$/.exec(found.headers.get("content-range") ?? "") ?? [];
      const start = await bytesOf(found);
      return { size: Number(total ?? start.byteLength), start: start.subarray(0, bytes) };
    },
    async remove(keys) {
      for (const key of keys) await askOk(key, { method: "DELETE" });
    },
    uploadUrl: (key, bytes, seconds) => presign(urlOf(key), "PUT", seconds, { "content-length": String(bytes) }),
    downloadUrl(key, { fileName, seconds }) {
      const url = urlOf(key);
      url.searchParams.set("response-content-disposition", `attachment; filename="${fileName}"`);
      url.searchParams.set("response-content-type", "application/octet-stream");
      return presign(url, "GET", seconds);
    },
  };
}
