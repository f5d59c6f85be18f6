import { type Builders, button, text } from "@/emails/email";
import { en, fr, nl } from "@/emails/templates/messages/texts";
import type { Locale } from "@/generated/prisma/enums";
import { assertDefined } from "@/lib/errors";

const TEXTS: Record<Locale, typeof nl> = { nl, fr, en };

/** To the reader of messages that wait. Their text stays on the page. */
export const messageEmails = {
  "message-unread": (i18n, notification) => {
    const texts = TEXTS[i18n.locale];
    const { id, side, otherName, unread } = assertDefined(notification.thread, "thread");
    const name = otherName ?? i18n.t.otherParty[side === "owner" ? "caregiver" : "owner"];
    const placeholders = { name, count: unread };
    return {
      subject: texts.subject(placeholders),
      preview: texts.preview,
      title: texts.title(placeholders),
      blocks: [text(texts.intro(placeholders)), text(texts.safety), button(texts.button, i18n.url(`/messages/${id}`))],
      footerReason: texts.reason,
    };
  },
} satisfies Partial<Builders>;
