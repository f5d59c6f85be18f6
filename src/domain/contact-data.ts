import type { z } from "zod";
import { emails, links } from "./contact-data/addresses";
import { type ContactData, type ContactKind, fold, type Span } from "./contact-data/fold";
import { handles } from "./contact-data/handles";
import { ibans } from "./contact-data/ibans";
import { phones } from "./contact-data/phones";

/**
 * Phone numbers, email addresses, links, handles and IBANs in a text, also where they are spelled out, split or written in
 * other digits. In the order of the text; they do not overlap.
 */
export function findContactData(text: string): ContactData[] {
  const folded = fold(text);
  const found = [emails, ibans, links, handles, phones]
    .flatMap((find) => find(folded))
    .map(({ kind, start, end }) => ({ kind, ...folded.spanOf(start, end) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: ContactData[] = [];
  for (const next of found) {
    const last = kept.at(-1);
    if (!last || next.start >= last.end) kept.push(next);
    else last.end = Math.max(last.end, next.end);
  }
  return kept;
}

export const hasContactData = (text: string) => findContactData(text).length > 0;

/** For what everybody reads: contact data is refused, not masked. */
export const refuseContactData = <T extends z.ZodType<string>>(schema: T) =>
  schema.refine((text) => !hasContactData(text), {
    error: "Leave out phone numbers, e-mail addresses, links, account names and bank account numbers.",
    params: { code: "contact_data" },
  });

export interface Masked {
  text: string;
  /** What was taken out. */
  hidden: ContactKind[];
}

/** The text without its contact data. */
export function maskContactData(text: string): Masked {
  const [masked] = maskMessages([text]);
  return masked ?? { text, hidden: [] };
}

/**
 * Messages of one author, oldest first, without their contact data. A number that is split over several of them is masked in
 * each; so pass the ones before the messages that are shown, too.
 */
export function maskMessages(texts: readonly string[]): Masked[] {
  const masked = texts.map((text): Masked => ({ text, hidden: [] }));
  for (let isClean = false; !isClean; ) {
    const found = findContactData(masked.map(({ text }) => text).join("\n"));
    isClean = found.length === 0;
    let offset = 0;
    for (const message of masked) {
      const length = message.text.length;
      const own = found
        .filter(({ start, end }) => start < offset + length && end > offset)
        .map(({ kind, start, end }) => ({
          kind,
          start: Math.max(0, start - offset),
          end: Math.min(length, end - offset),
        }));
      message.text = withoutSpans(message.text, own);
      message.hidden = [...new Set([...message.hidden, ...own.map(({ kind }) => kind)])];
      offset += length + 1;
    }
  }
  return masked;
}

/** Of the labelled lines: how many have contact data, and how many of these are hidden whole; how many others are touched. */
export const CONTACT_FILTER_FIGURES = { withData: 435, hidden: 432, ordinary: 418, touched: 0 };

const MASK = "•••";

/** No mask is longer than what it hides. */
function withoutSpans(text: string, spans: Span[]): string {
  const parts = spans.map(({ start, end }, index) => {
    const before = text.slice(spans[index - 1]?.end ?? 0, start);
    return before + MASK.slice(0, end - start);
  });
  return parts.join("") + text.slice(spans.at(-1)?.end ?? 0);
}
