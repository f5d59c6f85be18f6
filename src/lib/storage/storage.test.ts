import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { env } from "@/env";
import { bucketStorage } from "@/lib/storage/bucket";
import { folderStorage } from "@/lib/storage/folder";
import type { FileStorage } from "@/lib/storage/storage";

/** As much of an S3 as we use: it refuses what is not signed, and files longer than was signed. */
const files = new Map<string, Buffer>();
const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? "", "http://localhost");
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const signed = url.searchParams.get("X-Amz-SignedHeaders") ?? request.headers.authorization ?? "";
  const isSigned =
    url.searchParams.has("X-Amz-Signature") || request.headers.authorization?.startsWith("AWS4-HMAC-SHA256");
  if (!isSigned || (request.method === "PUT" && url.search && !signed.includes("content-length")))
    return response.writeHead(403).end();
  if (request.method === "PUT") files.set(url.pathname, body);
  if (request.method === "DELETE") files.delete(url.pathname);
  const found = files.get(url.pathname);
  if (request.method === "GET" && !found) return response.writeHead(404).end();
  const [, end] = /bytes=0-(\d+)/.exec(request.headers.range ?? "") ?? [];
  if (found && end) {
    response.setHeader("content-range", `bytes 0-${end}/${found.byteLength}`);
    return response.writeHead(206).end(found.subarray(0, Number(end) + 1));
  }
  response.setHeader("content-disposition", url.searchParams.get("response-content-disposition") ?? "inline");
  response.writeHead(200).end(request.method === "GET" ? found : "");
});
let bucket: FileStorage;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const keys = { accessKeyId: "key", secretAccessKey: "secret" };
  bucket = bucketStorage({ base: `http://127.0.0.1:${port}/files`, region: "auto", ...keys });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const bytes = Buffer.from("a picture, say");

describe.each([
  ["a folder", () => folderStorage(`${env.STORAGE_DIR}-test`)],
  ["a bucket", () => bucket],
])("%s", (_, open) => {
  test("gives back what was put, its beginning and its size, until it is removed", async () => {
    const storage = open();
    expect(await storage.get("public/none-1.webp")).toBeNull();
    expect(await storage.peek("public/none-1.webp", 4)).toBeNull();
    await storage.put("public/a-1.webp", bytes, "image/webp");
    expect(Buffer.from((await storage.get("public/a-1.webp")) ?? "")).toEqual(bytes);
    const peeked = await storage.peek("public/a-1.webp", 4);
    expect(peeked?.size).toBe(bytes.byteLength);
    expect(Buffer.from(peeked?.start ?? "").toString()).toBe("a pi");
    await storage.remove(["public/a-1.webp", "public/never-1.webp"]);
    expect(await storage.get("public/a-1.webp")).toBeNull();
  });
});

test("a folder takes no key that leads out of it", async () => {
  const storage = folderStorage(`${env.STORAGE_DIR}-test`);
  for (const key of ["../x", "public/../../x", "/etc/passwd", "public//x", "public/.x", "Public/x", "public/x\0"])
    await expect(
      Promise.resolve().then(() => storage.put(key, bytes, "image/webp")),
      key,
    ).rejects.toThrow(TypeError);
});

test("a browser puts a file into the bucket by itself, with the length that was signed, and saves one as an attachment", async () => {
  const url = await bucket.uploadUrl("quarantine/one", bytes.byteLength, 540);
  expect(url).toContain("X-Amz-Expires=540");
  expect((await fetch(url ?? "", { method: "PUT", body: bytes })).status).toBe(200);
  expect(Buffer.from((await bucket.get("quarantine/one")) ?? "")).toEqual(bytes);
  const link = await bucket.downloadUrl("quarantine/one", { fileName: "diploma.pdf", seconds: 60 });
  expect(link).toContain("X-Amz-Expires=60");
  expect((await fetch(link ?? "")).headers.get("content-disposition")).toBe('attachment; filename="diploma.pdf"');
  expect((await fetch((link ?? "").replace(/X-Amz-Signature=\w+/, ""))).status).toBe(403);
});
