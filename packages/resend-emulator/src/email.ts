/** One attachment as it came: `content` in base64, or a `path` to fetch it from. */
export type Attachment = {
  filename: string;
  contentType: string;
  content: string | null;
  path: string | null;
  contentId: string | null;
};

/** What someone asked to be sent, with every field filled in. */
export type Letter = {
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

/** A letter in the mailbox. `createdAt` is an ISO instant, `idempotencyKey` the one it was sent with. */
export type Message = Letter & { id: string; createdAt: string; idempotencyKey: string | null };

/** The bare address of "Name <a@b.be>", in lower case: inboxes do not care how a name is written. */
export function bareAddress(mailbox: string): string {
  return (/<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim().toLowerCase();
}

/** Everyone who gets the message, hidden copies included, each once. */
export function recipients({ to, cc, bcc }: Letter): string[] {
  return [...new Set([...to, ...cc, ...bcc].map(bareAddress))];
}

const ANCHOR = /<a\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const ADDRESS = /\bhttps?:\/\/[^\s<>"']+/gi;
const TRAILING = /[.,;:!?)\]]+$/;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The web addresses someone could click in a message, each once: those of the HTML first, then those of the text. */
export function linksIn({ html, text }: Pick<Letter, "html" | "text">): string[] {
  const anchors = [...(html ?? "").matchAll(ANCHOR)].map(([, double, single]) =>
    decoded(double ?? single ?? "").trim(),
  );
  const written = [...(text ?? "").matchAll(ADDRESS)].map(([address]) => address.replace(TRAILING, ""));
  return [...new Set([...anchors, ...written])].filter((link) => /^https?:\/\//i.test(link));
}

function decoded(attribute: string): string {
  return attribute.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return NAMED[String(name).toLowerCase()] ?? whole;
  });
}
