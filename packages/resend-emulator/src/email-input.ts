import { type Attachment, bareAddress, type Letter } from "./email";
import { invalid, missing, Refusal } from "./http";

const MOST_RECIPIENTS = 50;
const MOST_TAGS = 75;
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;".]+(?:\.[^\s@<>,;".]+)+$/;
const TAG = /^[\w-]{1,256}$/;

type Fields = { [name: string]: unknown };

/** Whether this is a JSON object, so that its fields can be read. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A letter out of the body of a request, refused the way Resend refuses it. In a batch attachments are not taken. */
export function readLetter(body: unknown, inBatch = false): Letter {
  if (!isFields(body)) throw invalid("The request body must be a JSON object.");
  if (inBatch && body.attachments) throw invalid("The `attachments` field is not supported in batch emails.");
  if (inBatch && body.scheduled_at) throw invalid("The `scheduled_at` field is not supported in batch emails.");
  const [from] = addresses(body, "from");
  const to = addresses(body, "to");
  if (!from) throw missing("from");
  if (to.length === 0) throw missing("to");
  if (to.length > MOST_RECIPIENTS) throw invalid(`The \`to\` field takes at most ${MOST_RECIPIENTS} recipients.`);
  const subject = text(body, "subject");
  if (!subject) throw missing("subject");
  const html = text(body, "html");
  const plain = text(body, "text");
  if (!html && !plain) throw new Refusal(422, "missing_required_field", "Missing `html` or `text` field.");
  return {
    from,
    to,
    cc: addresses(body, "cc"),
    bcc: addresses(body, "bcc"),
    replyTo: addresses(body, "reply_to"),
    subject,
    html,
    text: plain,
    tags: list(body, "tags").map(tag),
    headers: headers(body.headers),
    attachments: list(body, "attachments").map(attachment),
    scheduledAt: text(body, "scheduled_at"),
  };
}

function text(body: Fields, field: string): string | null {
  const value = body[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw invalid(`The \`${field}\` field must be a \`string\`.`);
  return value;
}

function list(body: Fields, field: string): unknown[] {
  const value = body[field];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalid(`The \`${field}\` field must be an \`array\`.`);
  if (field === "tags" && value.length > MOST_TAGS) throw invalid(`An email takes at most ${MOST_TAGS} tags.`);
  return value;
}

function addresses(body: Fields, field: string): string[] {
  const value = body[field];
  const given: unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return given.map((mailbox) => {
    if (typeof mailbox === "string" && !/[\r\n]/.test(mailbox) && ADDRESS.test(bareAddress(mailbox))) return mailbox;
    throw invalid(
      `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
    );
  });
}

function tag(value: unknown): { name: string; value: string } {
  const named = isFields(value) ? value : {};
  const [name, content] = [named.name, named.value];
  if (typeof name === "string" && typeof content === "string" && TAG.test(name) && TAG.test(content)) {
    return { name, value: content };
  }
  throw invalid("Tags should only contain ASCII letters, numbers, underscores, or dashes.");
}

function headers(value: unknown): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (!isFields(value)) throw invalid("The `headers` field must be an `object`.");
  return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, String(content)]));
}

function attachment(value: unknown): Attachment {
  const given = isFields(value) ? value : {};
  const path = text(given, "path");
  const content = text(given, "content");
  if (!content && !path)
    throw new Refusal(422, "invalid_attachment", "Attachment must have either a `content` or `path`.");
  const filename = text(given, "filename") || path?.split("/").at(-1) || "attachment";
  const contentType = text(given, "content_type") ?? "application/octet-stream";
  return { filename, contentType, content, path, contentId: text(given, "content_id") };
}
