import type { BookingEmailData } from "@/domain/notifications/load";
import type { Statement } from "@/domain/notifications/notify";
import { button, type Email, text } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { bookingRows } from "@/emails/templates/booking-blocks";
import { formatInstant } from "@/i18n/format";
import { instantOf } from "@/lib/time";

/** To the caregiver: their share has left, for which care, and when the bank will show it. */
export function payoutSent(
  i18n: EmailI18n,
  booking: BookingEmailData | null,
  { amountCents }: { amountCents: number },
): Email {
  const texts = i18n.t.money.payoutSent;
  const amount = i18n.money(amountCents);
  return {
    subject: texts.subject({ amount }),
    preview: texts.preview,
    title: texts.title,
    blocks: [
      { kind: "amount", label: texts.amount, value: amount },
      text(booking ? texts.intro({ care: i18n.care(booking) }) : texts.introPlain),
      ...(booking ? [bookingRows(i18n, booking)] : []),
      text(texts.bank),
      button(texts.button, i18n.url("/care/earnings")),
    ],
    footerReason: i18n.t.frame.why.care,
  };
}

/** To the caregiver: the bank refused the money, it is safe, and what to do. */
export function payoutFailed(i18n: EmailI18n, { amountCents }: { amountCents: number }): Email {
  const texts = i18n.t.money.payoutFailed;
  const amount = i18n.money(amountCents);
  return {
    subject: texts.subject({ amount }),
    preview: texts.preview,
    title: texts.title,
    blocks: [
      { kind: "amount", label: texts.amount, value: amount },
      text(texts.intro),
      { kind: "steps", steps: texts.steps },
      button(texts.button, i18n.url("/care/payout-account")),
    ],
    footerReason: i18n.t.frame.why.care,
  };
}

/** To the caregiver: what they were paid in a month, care by care, with the sums and the way to the file. */
export function earningsStatement(i18n: EmailI18n, statement: Statement): Email {
  const { lines, more, keptCents, feeCents, shareCents } = statement;
  const texts = i18n.t.money.statement;
  const month = formatInstant(instantOf(`${statement.month}-01T00:00`), i18n.locale, "month");
  const amount = i18n.money(shareCents);
  return {
    subject: texts.subject({ month, amount }),
    preview: texts.preview,
    title: texts.title({ month }),
    blocks: [
      { kind: "amount", label: texts.share, value: amount },
      text(texts.intro({ month })),
      {
        kind: "rows",
        rows: lines.map(({ startsAt, service, shareCents: cents }) => ({
          label: i18n.short(new Date(startsAt)),
          value: `${i18n.t.frame.services[service].name}: ${i18n.money(cents)}`,
        })),
      },
      ...(more > 0 ? [text(texts.more({ more }))] : []),
      {
        kind: "rows",
        rows: [
          { label: texts.kept, value: i18n.money(keptCents) },
          { label: texts.fee, value: i18n.money(feeCents) },
          { label: texts.share, value: amount },
        ],
      },
      text(texts.file),
      button(texts.button, i18n.url("/care/earnings")),
    ],
    footerReason: i18n.t.frame.why.care,
  };
}
