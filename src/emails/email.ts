/** A label and what it says: "Wanneer", "vrijdag 4 december 2026, 10:00–11:00". */
export interface Row {
  label: string;
  value: string;
}

/** One part of a letter, in the order it is read. Both the HTML and the plain text are made from these. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "rows"; rows: Row[] }
  /** The one amount the letter is about, in large. */
  | { kind: "amount"; label: string; value: string }
  /** Something with a deadline or a consequence. */
  | { kind: "note"; tone: "calm" | "urgent"; title: string; text: string }
  /** Words of a person, as they wrote them. */
  | { kind: "quote"; text: string }
  | { kind: "steps"; steps: string[] }
  | { kind: "button"; label: string; href: string }
  /** The address under a button, for who cannot press it. */
  | { kind: "address"; lead: string; href: string };

/** A message in the reader's language, before it is HTML or text. */
export interface Email {
  /** Short, with the fact in it. */
  subject: string;
  /** What the inbox shows behind the subject. */
  preview: string;
  title: string;
  blocks: Block[];
  /** Why this person gets it. */
  footerReason: string;
}

export const text = (content: string): Block => ({ kind: "text", text: content });
export const button = (label: string, href: string): Block => ({ kind: "button", label, href });
export const note = (tone: "calm" | "urgent", { title, text }: { title: string; text: string }): Block => ({
  kind: "note",
  tone,
  title,
  text,
});
