import { localPlaceName } from "@/domain/places/local-name";
import { type Builders, button, text } from "@/emails/email";
import { en, fr, nl } from "@/emails/templates/saved-searches/texts";
import type { Locale } from "@/generated/prisma/enums";
import { assertDefined } from "@/lib/errors";

const TEXTS: Record<Locale, typeof nl> = { nl, fr, en };

/** To somebody whose saved search found new caregivers. */
export const searchEmails = {
  "search-matches": (i18n, notification) => {
    const texts = TEXTS[i18n.locale];
    const { name, search, found } = assertDefined(notification.search, "saved search");
    const placeholders = { name, count: found.length + notification.data.more };
    const rows = found.map((caregiver) => ({
      label: caregiver.city ? `${caregiver.name}, ${localPlaceName(caregiver.city, i18n.locale)}` : caregiver.name,
      value: caregiver.headline ?? texts.noHeadline,
    }));
    return {
      subject: texts.subject(placeholders),
      preview: texts.preview,
      title: texts.title(placeholders),
      blocks: [
        text(texts.intro(placeholders)),
        ...(rows.length > 0 ? [{ kind: "rows" as const, rows }] : []),
        ...(notification.data.more > 0 ? [text(texts.more(notification.data.more))] : []),
        button(texts.button, i18n.url(`/search?${search}`)),
        text(texts.manage),
        button(texts.manageButton, i18n.url("/saved-searches")),
      ],
      footerReason: texts.reason,
    };
  },
} satisfies Partial<Builders>;
