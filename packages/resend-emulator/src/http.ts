import type { IncomingMessage, ServerResponse } from "node:http";
import type { Html } from "@tailtribe/html";
import type { ErrorResponse } from "resend";

const MOST_BYTES = 40 * 1024 * 1024;

/** A request and the response to it. */
export type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL };

/** The body as text; Resend takes up to 40 MB. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > MOST_BYTES) throw new Refusal(413, "validation_error", "The request is larger than 40 MB.");
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The body as JSON, refused as Resend does when it is none. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, "validation_error", "The request body is not valid JSON.");
  }
}

/** Answers with JSON; a busy answer says when to come back. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const wait = status === 429 ? { "retry-after": "1" } : {};
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...wait }).end(JSON.stringify(body));
}

/** Answers with a page that may run nothing but our own one script. */
export function sendPage(response: ServerResponse, page: Html, status = 200): void {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:";
  response
    .writeHead(status, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy })
    .end(page.markup);
}

/** A request the mailbox turns down in the words and numbers of Resend's own error list. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: ErrorResponse["name"],
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }

  get body(): ErrorResponse {
    return { statusCode: this.statusCode, name: this.code, message: this.message };
  }
}

/** A field that is there but wrong. */
export const invalid = (message: string) => new Refusal(422, "validation_error", message);

/** A field that is not there. */
export const missing = (field: string) => new Refusal(422, "missing_required_field", `Missing \`${field}\` field.`);
