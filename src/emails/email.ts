import type { BookingEmailData, LoadedNotification } from "@/domain/notifications/load";
import type { Template } from "@/domain/notifications/templates";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { assertDefined } from "@/lib/errors";

/** A label and its value: "Wanneer", "vrijdag 4 december 2026, 10:00–11:00". */
export interface Row {
  label: string;
  value: string;
}

/** One part of an email, in reading order. Both the HTML and the plain text are made from these. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "rows"; rows: Row[] }
  /** The one amount the email is about, in large. */
  | { kind: "amount"; label: string; value: string }
  /** Something with a deadline or a consequence. */
  | { kind: "note"; tone: "calm" | "urgent"; title: string; text: string }
  /** Text that a person wrote, unchanged. */
  | { kind: "quote"; text: string }
  | { kind: "steps"; steps: string[] }
  | { kind: "button"; label: string; href: string }
  /** The URL under a button, for readers whose button does not work. */
  | { kind: "address"; lead: string; href: string };

/** An email in the reader's language, before it is HTML or text. */
export interface Email {
  /** Short, and says what happened. */
  subject: string;
  /** What the inbox shows after the subject. */
  preview: string;
  title: string;
  blocks: Block[];
  /** Why the reader gets it. */
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

/** Builds the email of one template in the reader's language. */
export type Builder<T extends Template> = (i18n: EmailI18n, notification: LoadedNotification<T>) => Email;
export type Builders = { [T in Template]: Builder<T> };

/** The builder of an email that needs its booking. */
export const withBooking =
  <T extends Template>(
    build: (i18n: EmailI18n, booking: BookingEmailData, notification: LoadedNotification<T>) => Email,
  ): Builder<T> =>
  (i18n, notification) =>
    build(i18n, assertDefined(notification.booking, "booking"), notification);
