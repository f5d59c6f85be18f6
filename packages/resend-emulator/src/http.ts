import type { IncomingMessage, ServerResponse } from "node:http";
import type { Html } from "@tailtribe/html";
import type { ErrorResponse } from "resend";

const MAX_BYTES = 40 * 1024 * 1024;

/** A request and the response to it. */
export type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL };

/** The body as text, up to Resend's 40 MB. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > MAX_BYTES) throw new ApiError(413, "validation_error", "The request is larger than 40 MB.");
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The body as JSON. Throws Resend's error for invalid JSON. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ApiError(400, "validation_error", "The request body is not valid JSON.");
  }
}

/** Sends JSON; a 429 carries `retry-after`. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const wait = status === 429 ? { "retry-after": "1" } : {};
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...wait }).end(JSON.stringify(body));
}

/** Sends a page whose policy allows only the emulator's own script. */
export function sendPage(response: ServerResponse, page: Html, status = 200): void {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:";
  response
    .writeHead(status, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy })
    .end(page.markup);
}

/** An error with a status and name of Resend's error list. */
export class ApiError extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: ErrorResponse["name"],
    message: string,
  ) {
    super(message);
    this.name = "ApiError";
  }

  get body(): ErrorResponse {
    return { statusCode: this.statusCode, name: this.code, message: this.message };
  }
}

/** An invalid field. */
export const invalid = (message: string) => new ApiError(422, "validation_error", message);

/** A missing field. */
export const missing = (field: string) => new ApiError(422, "missing_required_field", `Missing \`${field}\` field.`);
