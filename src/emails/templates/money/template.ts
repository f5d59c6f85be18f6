import { type Builder, type Builders, button, text } from "@/emails/email";
import { bookingRows } from "@/emails/templates/booking-blocks";
import { en } from "@/emails/templates/money/texts.en";
import { fr } from "@/emails/templates/money/texts.fr";
import { nl } from "@/emails/templates/money/texts.nl";
import type { Locale } from "@/generated/prisma/enums";
import { formatInstant } from "@/i18n/format";
import { instantOf } from "@/lib/time";

const TEXTS: Record<Locale, typeof nl> = { nl, fr, en };

/** To the caregiver: their share is paid out, for which care, less what they owed, and when the bank shows it. */
const payoutSent: Builder<"payout-sent"> = (i18n, { booking, data }) => {
  const { amountCents, setOffCents } = data;
  const texts = TEXTS[i18n.locale].payoutSent;
  const amount = i18n.money(amountCents);
  const setOff = i18n.money(setOffCents);
  const isSent = amountCents > 0;
  return {
    subject: isSent ? texts.subject({ amount }) : texts.subjectSetOff({ setOff }),
    preview: isSent ? texts.preview : texts.previewSetOff,
    title: isSent ? texts.title : texts.titleSetOff,
    blocks: [
      { kind: "amount", label: texts.amount, value: amount },
      text(booking ? texts.intro({ care: i18n.care(booking) }) : texts.introPlain),
      ...(booking ? [bookingRows(i18n, booking)] : []),
      ...(setOffCents > 0 ? [text(texts.setOff({ setOff }))] : []),
      ...(isSent ? [text(texts.bank)] : []),
      button(texts.button, i18n.url("/care/earnings")),
    ],
    footerReason: i18n.t.reasons.care,
  };
};

/** To the caregiver: the bank refused the money, it is safe, and what to do. */
const payoutFailed: Builder<"payout-failed"> = (i18n, { data }) => {
  const texts = TEXTS[i18n.locale].payoutFailed;
  const amount = i18n.money(data.amountCents);
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
    footerReason: i18n.t.reasons.care,
  };
};

/** To the caregiver: what they were paid in a month, booking by booking, with the totals and the way to the file. */
const earningsStatement: Builder<"earnings-statement"> = (i18n, { data }) => {
  const { lines, more, keptCents, feeCents, shareCents } = data;
  const texts = TEXTS[i18n.locale].statement;
  const month = formatInstant(instantOf(`${data.month}-01T00:00`), i18n.locale, "month");
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
          value: `${i18n.t.services[service].name}: ${i18n.money(cents)}`,
        })),
      },
      ...(more > 0 ? [text(texts.more({ more }))] : []),
      {
        kind: "rows",
        rows: [
          { label: texts.paid, value: i18n.money(keptCents) },
          { label: texts.fee, value: i18n.money(feeCents) },
          { label: texts.share, value: amount },
        ],
      },
      text(texts.file),
      button(texts.button, i18n.url("/care/earnings")),
    ],
    footerReason: i18n.t.reasons.care,
  };
};

export const moneyEmails = {
  "payout-sent": payoutSent,
  "payout-failed": payoutFailed,
  "earnings-statement": earningsStatement,
} satisfies Partial<Builders>;
