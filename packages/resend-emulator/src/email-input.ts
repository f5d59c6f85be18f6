import { type Attachment, bareAddress, type Email } from "./email";
import { ApiError, invalid, missing } from "./http";

const MAX_RECIPIENTS = 50;
const MAX_TAGS = 75;
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;".]+(?:\.[^\s@<>,;".]+)+$/;
const TAG = /^[\w-]{1,256}$/;

type Fields = { [name: string]: unknown };

/** Whether this is a JSON object with readable fields. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Parses a request body. Throws Resend's errors. A batch takes no attachments and no schedule. */
export function parseEmail(body: unknown, inBatch = false): Email {
  if (!isObject(body)) throw invalid("The request body must be a JSON object.");
  if (inBatch && body.attachments) throw invalid("The `attachments` field is not supported in batch emails.");
  if (inBatch && body.scheduled_at) throw invalid("The `scheduled_at` field is not supported in batch emails.");
  const [from] = addresses(body, "from");
  const to = addresses(body, "to");
  if (!from) throw missing("from");
  if (to.length === 0) throw missing("to");
  if (to.length > MAX_RECIPIENTS) throw invalid(`The \`to\` field takes at most ${MAX_RECIPIENTS} recipients.`);
  const subject = text(body, "subject");
  if (!subject) throw missing("subject");
  const html = text(body, "html");
  const plain = text(body, "text");
  if (!html && !plain) throw new ApiError(422, "missing_required_field", "Missing `html` or `text` field.");
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
  if (field === "tags" && value.length > MAX_TAGS) throw invalid(`An email takes at most ${MAX_TAGS} tags.`);
  return value;
}

function addresses(body: Fields, field: string): string[] {
  const value = body[field];
  const values: unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return values.map((mailbox) => {
    if (typeof mailbox === "string" && !/[\r\n]/.test(mailbox) && ADDRESS.test(bareAddress(mailbox))) return mailbox;
    throw invalid(
      `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
    );
  });
}

function tag(value: unknown): { name: string; value: string } {
  const fields = isObject(value) ? value : {};
  const [name, content] = [fields.name, fields.value];
  if (typeof name === "string" && typeof content === "string" && TAG.test(name) && TAG.test(content)) {
    return { name, value: content };
  }
  throw invalid("Tags should only contain ASCII letters, numbers, underscores, or dashes.");
}

function headers(value: unknown): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw invalid("The `headers` field must be an `object`.");
  return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, String(content)]));
}

function attachment(value: unknown): Attachment {
  const fields = isObject(value) ? value : {};
  const path = text(fields, "path");
  const content = text(fields, "content");
  if (!content && !path)
    throw new ApiError(422, "invalid_attachment", "Attachment must have either a `content` or `path`.");
  const filename = text(fields, "filename") || path?.split("/").at(-1) || "attachment";
  const contentType = text(fields, "content_type") ?? "application/octet-stream";
  return { filename, contentType, content, path, contentId: text(fields, "content_id") };
}
