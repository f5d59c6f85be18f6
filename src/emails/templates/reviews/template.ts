import { type Builders, button, text } from "@/emails/email";
import { en, fr, nl } from "@/emails/templates/reviews/texts";
import type { Locale } from "@/generated/prisma/enums";

const TEXTS: Record<Locale, typeof nl> = { nl, fr, en };

/** What an admin decided about a review that somebody reported. */
export const reviewEmails = {
  "review-hidden": (i18n, { data }) => {
    const { hidden: texts, object } = TEXTS[i18n.locale];
    return {
      ...{ subject: texts.subject, preview: texts.preview, title: texts.title },
      blocks: [
        text(texts.intro),
        { kind: "quote", text: data.reason },
        text(object),
        button(texts.button, i18n.url(`/bookings/${data.bookingId}`)),
      ],
      footerReason: i18n.t.reasons.booking,
    };
  },
  "review-report-decided": (i18n, { data }) => {
    const { decided: texts } = TEXTS[i18n.locale];
    return {
      ...{ subject: texts.subject(data), preview: texts.preview, title: texts.title(data) },
      blocks: [
        text(texts.intro(data)),
        { kind: "quote", text: data.reason },
        button(texts.button, i18n.url(data.path)),
      ],
      footerReason: i18n.t.reasons.account,
    };
  },
} satisfies Partial<Builders>;
