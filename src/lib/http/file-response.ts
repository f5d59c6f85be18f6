import { IMMUTABLE } from "@/lib/http/svg-response";

/** A private picture stays in one browser, and not for long: somebody may lose the right to see it. */
const PRIVATE = "private, max-age=3600";

/** A picture that we drew ourselves. Opened by itself it may run and load nothing. */
export const imageResponse = (bytes: Uint8Array, format: string, isPublic: boolean) =>
  new Response(bytes.slice(), {
    headers: {
      "content-type": `image/${format}`,
      "cache-control": isPublic ? IMMUTABLE : PRIVATE,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      // A CDN in front of it is another origin.
      ...(isPublic ? { "cross-origin-resource-policy": "cross-origin" } : {}),
    },
  });

/** A file of somebody that a browser saves and never shows. */
export const attachmentResponse = ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) =>
  new Response(bytes.slice(), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
