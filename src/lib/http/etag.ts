import { createHash } from "node:crypto";

/**
 * The same answer with a strong ETag over its body; 304 and no body to a client that has it already (RFC 9110 §13.1.2), and no
 * body for HEAD.
 */
export async function withEtag({ method, headers: requestHeaders }: Request, response: Response): Promise<Response> {
  const body = new Uint8Array(await response.arrayBuffer());
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = new Headers(response.headers);
  headers.set("etag", etag);
  if (matchesEtag(requestHeaders.get("if-none-match"), etag)) {
    headers.delete("content-type");
    return new Response(null, { status: 304, headers });
  }
  return new Response(method === "HEAD" ? null : body, { status: response.status, headers });
}

/** A list of tags, or "*". For reading a weak one is as good. */
export const matchesEtag = (list: string | null, etag: string) =>
  list !== null && list.split(",").some((each) => ["*", etag, `W/${etag}`].includes(each.trim()));
