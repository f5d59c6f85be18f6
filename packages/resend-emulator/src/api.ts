import { type Exchange, sendJson } from "./exchange";
import { listEmails, readEmail } from "./read-mail";
import { Refusal } from "./refusal";
import { type Mailroom, send } from "./send";

/** Whether this address belongs to Resend's API. */
export const isApi = (path: string): boolean => path === "/emails" || path.startsWith("/emails/");

/** The part of Resend's API the marketplace uses, for anyone with a key that begins with "re_". */
export async function api(exchange: Exchange, mailroom: Mailroom): Promise<void> {
  const { request, response, url } = exchange;
  checkKey(request.headers.authorization);
  const [, , id, rest] = url.pathname.split("/");
  const isSending = id === undefined || id === "batch";
  if (rest !== undefined) throw new Refusal(404, "not_found", "The requested endpoint does not exist.");
  if (request.method === "POST" && isSending) await send(exchange, mailroom);
  else if (request.method === "GET" && id === undefined)
    sendJson(response, 200, listEmails(mailroom.store, url.searchParams));
  else if (request.method === "GET" && id && id !== "batch") sendJson(response, 200, readEmail(mailroom.store, id));
  else throw new Refusal(405, "method_not_allowed", "Method is not allowed for the requested path.");
}

function checkKey(authorization: string | undefined): void {
  const key = authorization?.replace(/^Bearer\s+/i, "").trim();
  if (!key) throw new Refusal(401, "missing_api_key", "Missing API key in the authorization header.");
  if (!/^re_\w+$/.test(key)) throw new Refusal(403, "invalid_api_key", "API key is invalid.");
}
