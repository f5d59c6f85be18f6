import type { IncomingMessage, ServerResponse } from "node:http";

const MAX_BODY_BYTES = 2_000_000;

/** The body of a request as text. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MAX_BODY_BYTES) throw new Error("The request is too large");
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** A header's value as one string. */
export function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

/** Sends the whole response. */
export function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, { "cache-control": "no-store", ...headers });
  response.end(body);
}

/** A raw API request. Header names are in lower case. */
export interface ApiRequest {
  method: string;
  path: string;
  query: string;
  body: string;
  headers: Record<string, string | undefined>;
  account: string | null;
}

/** A raw API response. */
export interface ApiResponse {
  status: number;
  body: string;
  headers: Record<string, string>;
}
