/** An attachment: `content` in base64, or a `path` to fetch it from. */
export type Attachment = {
  filename: string;
  contentType: string;
  content: string | null;
  path: string | null;
  contentId: string | null;
};

/** An email to send, with every field set. */
export type Email = {
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  html: string | null;
  text: string | null;
  tags: { name: string; value: string }[];
  headers: Record<string, string>;
  attachments: Attachment[];
  scheduledAt: string | null;
};

/** An accepted email. `createdAt` is an ISO instant, `idempotencyKey` the key of its request. */
export type Message = Email & { id: string; createdAt: string; idempotencyKey: string | null };

/** The bare address of "Name <a@b.be>", in lower case. */
export function bareAddress(mailbox: string): string {
  return (/<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim().toLowerCase();
}

/** All distinct recipients, including Bcc. */
export function recipients({ to, cc, bcc }: Email): string[] {
  return [...new Set([...to, ...cc, ...bcc].map(bareAddress))];
}

const ANCHOR = /<a\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const ADDRESS = /\bhttps?:\/\/[^\s<>"']+/gi;
const TRAILING = /[.,;:!?)\]]+$/;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The distinct links of a message: those of the HTML first, then those of the text. */
export function extractLinks({ html, text }: Pick<Email, "html" | "text">): string[] {
  const anchors = [...(html ?? "").matchAll(ANCHOR)].map(([, double, single]) =>
    decodeEntities(double ?? single ?? "").trim(),
  );
  const plain = [...(text ?? "").matchAll(ADDRESS)].map(([address]) => address.replace(TRAILING, ""));
  return [...new Set([...anchors, ...plain])].filter((link) => /^https?:\/\//i.test(link));
}

function decodeEntities(attribute: string): string {
  return attribute.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return NAMED[String(name).toLowerCase()] ?? whole;
  });
}
