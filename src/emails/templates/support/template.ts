import { type Builders, button, text } from "@/emails/email";
import { en, fr, nl } from "@/emails/templates/support/texts";
import type { Locale } from "@/generated/prisma/enums";

const TEXTS: Record<Locale, typeof nl> = { nl, fr, en };

/** To a caregiver in whose place an admin answered a request. */
export const supportEmails = {
  "answered-for-you": (i18n, { data: { bookingId, step } }) => {
    const texts = TEXTS[i18n.locale];
    const { subject, title, intro } = texts[step];
    return {
      ...{ subject, title, preview: texts.preview },
      blocks: [text(intro), text(texts.wrong), button(texts.button, i18n.url(`/bookings/${bookingId}`))],
      footerReason: i18n.t.reasons.booking,
    };
  },
} satisfies Partial<Builders>;
