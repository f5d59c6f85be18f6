import { MAX_BYTES } from "@/components/pictures/limits";
import type { SendResult } from "@/components/ui/form/get-json";
import { pageUserHeader, sendJson } from "@/components/ui/form/request";
import type { UploadTarget } from "@/domain/pictures/responses";

/** Whose album a picture goes to, or a message that is not sent yet. */
export type UploadAlbum =
  | { kind: "CAREGIVER" }
  | { kind: "PET"; petId: string }
  | { kind: "MESSAGE"; threadId: string };

interface Options {
  /** From 0 to 100. */
  onProgress: (percent: number) => void;
  signal: AbortSignal;
}

const refused = (code: string): SendResult => ({ ok: false, problem: { code, errors: [] } });

/** Uploads a picture; what cannot be one is refused before it is sent. */
export async function uploadPicture(album: UploadAlbum, file: File, options: Options): Promise<SendResult> {
  if (/hei[cf]/i.test(file.type) || /\.hei[cf]$/i.test(file.name)) return refused("heic_picture");
  if (file.size === 0) return refused("not_a_picture");
  return uploadFile("/api/pictures", { ...album }, file, options);
}

/** Announces a file at an address, puts it where the server says, and reports that it has arrived; it never throws. */
export async function uploadFile(path: string, body: object, file: File, options: Options): Promise<SendResult> {
  if (file.size > MAX_BYTES) return refused("file_too_large");
  const begun = await sendJson(path, "POST", { ...body, bytes: file.size });
  if (!begun.ok) return begun;
  const { id, uploadUrl } = begun.answer as UploadTarget; // our own route answers with it
  const put = await putFile(uploadUrl, file, options);
  if (put !== "done") {
    await sendJson(`${path}/${id}`, "DELETE", {});
    return refused(put);
  }
  return sendJson(`${path}/${id}/uploaded`, "POST", {});
}

/** fetch reports no progress of what it sends; XMLHttpRequest does. */
async function putFile(url: string, file: File, { onProgress, signal }: Options) {
  // A bucket allows no headers of ours.
  const headers = url.startsWith("/") ? await pageUserHeader() : {};
  return new Promise<"done" | "network" | "aborted">((resolve) => {
    if (signal.aborted) return resolve("aborted");
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total)));
    request.addEventListener("load", () => resolve(request.status < 300 ? "done" : "network"));
    request.addEventListener("error", () => resolve("network"));
    request.addEventListener("abort", () => resolve("aborted"));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
