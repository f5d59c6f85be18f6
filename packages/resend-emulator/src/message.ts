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
