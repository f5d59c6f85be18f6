import type { GetEmailResponseSuccess, ListEmailsResponseSuccess } from "resend";
import type { Message } from "./email";
import { ApiError, type Exchange, sendJson } from "./http";
import { type State, send } from "./send";
import type { Store } from "./store";

/** Whether this path belongs to Resend's API. */
export const isApi = (path: string): boolean => path === "/emails" || path.startsWith("/emails/");

/** Resend's `/emails` API, for any key that begins with "re_". */
export async function api(exchange: Exchange, state: State): Promise<void> {
  const { request, response, url } = exchange;
  checkKey(request.headers.authorization);
  const [, , id, rest] = url.pathname.split("/");
  const isSending = id === undefined || id === "batch";
  if (rest !== undefined) throw new ApiError(404, "not_found", "The requested endpoint does not exist.");
  if (request.method === "POST" && isSending) await send(exchange, state);
  else if (request.method === "GET" && id === undefined)
    sendJson(response, 200, listEmails(state.store, url.searchParams));
  else if (request.method === "GET" && id && id !== "batch") sendJson(response, 200, readEmail(state.store, id));
  else throw new ApiError(405, "method_not_allowed", "Method is not allowed for the requested path.");
}

function checkKey(authorization: string | undefined): void {
  const key = authorization?.replace(/^Bearer\s+/i, "").trim();
  if (!key) throw new ApiError(401, "missing_api_key", "Missing API key in the authorization header.");
  if (!/^re_\w+$/.test(key)) throw new ApiError(403, "invalid_api_key", "API key is invalid.");
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** `GET /emails/:id` in Resend's shape. */
export function readEmail(store: Store, id: string): GetEmailResponseSuccess {
  const message = getMessage(store, id);
  const { html, text, tags } = message;
  return { object: "email", ...summary(message), html, text, tags };
}

/** `GET /emails`: newest first, with `limit`, and `after` or `before` the id of an email outside the page. */
export function listEmails(store: Store, query: URLSearchParams): ListEmailsResponseSuccess {
  const limit = Number(query.get("limit") ?? DEFAULT_LIMIT);
  const [after, before] = [query.get("after"), query.get("before")];
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new ApiError(422, "validation_error", `The \`limit\` must be between 1 and ${MAX_LIMIT}.`);
  }
  if (after && before) throw new ApiError(422, "validation_error", "Use either `after` or `before`, not both.");
  const all = store.messages();
  const indexOf = (id: string) => all.indexOf(getMessage(store, id));
  const start = after ? indexOf(after) + 1 : before ? Math.max(0, indexOf(before) - limit) : 0;
  const end = before ? indexOf(before) : start + limit;
  const hasMore = before ? start > 0 : end < all.length;
  return { object: "list", has_more: hasMore, data: all.slice(start, end).map(summary) };
}

function getMessage(store: Store, id: string): Message {
  if (!UUID.test(id)) throw new ApiError(422, "invalid_parameter", "The parameter must be a valid UUID.");
  const message = store.message(id);
  if (!message) throw new ApiError(404, "not_found", "Email not found");
  return message;
}

const orNull = (list: string[]) => (list.length > 0 ? list : null);

function summary(message: Message): ListEmailsResponseSuccess["data"][number] {
  return {
    id: message.id,
    message_id: `<${message.id}@mailbox.local>`,
    from: message.from,
    to: message.to,
    cc: orNull(message.cc),
    bcc: orNull(message.bcc),
    reply_to: orNull(message.replyTo),
    subject: message.subject,
    created_at: message.createdAt,
    scheduled_at: message.scheduledAt,
    last_event: message.scheduledAt ? "scheduled" : "delivered",
  };
}
