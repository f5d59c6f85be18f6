import type { GetEmailResponseSuccess, ListEmailsResponseSuccess } from "resend";
import type { Message } from "./message";
import { Refusal } from "./refusal";
import type { Store } from "./store";

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const DEFAULT_LIMIT = 20;
const HIGHEST_LIMIT = 100;

/** `GET /emails/:id` in Resend's shape. */
export function readEmail(store: Store, id: string): GetEmailResponseSuccess {
  const message = wanted(store, id);
  const { html, text, tags } = message;
  return { object: "email", ...summary(message), html, text, tags };
}

/** `GET /emails`: newest first, with `limit`, and `after` or `before` the id of one that is not in the answer. */
export function listEmails(store: Store, query: URLSearchParams): ListEmailsResponseSuccess {
  const limit = Number(query.get("limit") ?? DEFAULT_LIMIT);
  const [after, before] = [query.get("after"), query.get("before")];
  if (!Number.isInteger(limit) || limit < 1 || limit > HIGHEST_LIMIT) {
    throw new Refusal(422, "validation_error", `The \`limit\` must be between 1 and ${HIGHEST_LIMIT}.`);
  }
  if (after && before) throw new Refusal(422, "validation_error", "Use either `after` or `before`, not both.");
  const all = store.messages();
  const place = (id: string) => all.indexOf(wanted(store, id));
  const start = after ? place(after) + 1 : before ? Math.max(0, place(before) - limit) : 0;
  const end = before ? place(before) : start + limit;
  const hasMore = before ? start > 0 : end < all.length;
  return { object: "list", has_more: hasMore, data: all.slice(start, end).map(summary) };
}

function wanted(store: Store, id: string): Message {
  if (!UUID.test(id)) throw new Refusal(422, "invalid_parameter", "The parameter must be a valid UUID.");
  const message = store.message(id);
  if (!message) throw new Refusal(404, "not_found", "Email not found");
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
