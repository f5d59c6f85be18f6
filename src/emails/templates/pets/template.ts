import { type Builders, button, text } from "@/emails/email";
import { en, fr, nl } from "@/emails/templates/pets/texts";
import type { Locale } from "@/generated/prisma/enums";

const TEXTS: Record<Locale, typeof nl> = { nl, fr, en };

/** A vaccination that expires soon, to the owner. */
export const petEmails = {
  "vaccination-expiring": (i18n, { data }) => {
    const texts = TEXTS[i18n.locale];
    const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: "long", timeZone: "UTC" });
    const expiring = {
      name: data.petName,
      vaccine: texts.vaccines[data.kind],
      day: day.format(new Date(data.expiresOn)),
    };
    return {
      ...{ subject: texts.subject(expiring), preview: texts.preview, title: texts.title(expiring) },
      blocks: [
        text(texts.intro(expiring)),
        text(texts.next),
        button(texts.button, i18n.url(`/pets/${data.petId}/care-card/edit`)),
      ],
      footerReason: i18n.t.reasons.account,
    };
  },
} satisfies Partial<Builders>;
