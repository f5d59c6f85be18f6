import { linkUrl } from "@/domain/accounts/email-links";
import type { LoadedNotification } from "@/domain/notifications/load";
import { type Builder, type Builders, button, note, text } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { en } from "@/emails/templates/privacy/texts.en";
import { fr } from "@/emails/templates/privacy/texts.fr";
import { nl } from "@/emails/templates/privacy/texts.nl";
import type { Locale } from "@/generated/prisma/enums";
import { assertDefined } from "@/lib/errors";

const TEXTS: Record<Locale, typeof nl> = { nl, fr, en };
/** Where people keep their account, fetch their data and see what happens. */
const PAGE = "/account/privacy";

const head = ({ subject, preview, title }: { subject: string; preview: string; title: string }, i18n: EmailI18n) => ({
  ...{ subject, preview, title, footerReason: i18n.t.reasons.account },
});

/** After somebody asked to be erased: when, what it means until then, and how to stop it. */
const erasureAsked: Builder<"erasure-asked"> = (i18n, { data }) => {
  const texts = TEXTS[i18n.locale].asked;
  return {
    ...head(texts, i18n),
    blocks: [
      text(texts.intro({ until: i18n.full(new Date(data.dueAt)) })),
      text(texts.means),
      note("urgent", texts.stop),
      button(texts.button, i18n.url(PAGE)),
    ],
  };
};

/** The last mail before the erasure. */
const erasureSoon: Builder<"erasure-soon"> = (i18n, { data }) => {
  const texts = TEXTS[i18n.locale].soon;
  return {
    ...head(texts, i18n),
    blocks: [
      text(texts.intro({ until: i18n.full(new Date(data.dueAt)) })),
      note("urgent", texts.stop),
      button(texts.button, i18n.url(PAGE)),
    ],
  };
};

const erasureStopped: Builder<"erasure-stopped"> = (i18n) => {
  const texts = TEXTS[i18n.locale].stopped;
  return { ...head(texts, i18n), blocks: [text(texts.intro), button(texts.button, i18n.url("/account"))] };
};

const exportReady: Builder<"export-ready"> = (i18n, { data }) => {
  const texts = TEXTS[i18n.locale].copy;
  return {
    ...head(texts, i18n),
    blocks: [
      text(texts.intro({ until: i18n.full(new Date(data.until)) })),
      button(texts.button, i18n.url(PAGE)),
      text(texts.notYou),
    ],
  };
};

/** The link of an email about a change of address, and until when it works. */
function linkOf(i18n: EmailI18n, { token, reader }: LoadedNotification) {
  const { id, purpose, expiresAt } = assertDefined(token, "token");
  return { href: linkUrl(id, purpose, reader.locale), until: i18n.full(expiresAt) };
}

/** To the address that the account has: how to stop the change. */
const emailChangeAsked: Builder<"email-change-asked"> = (i18n, notification) => {
  const texts = TEXTS[i18n.locale].otherAddress;
  const { href, until } = linkOf(i18n, notification);
  return {
    ...head(texts, i18n),
    blocks: [
      text(texts.intro({ at: i18n.full(notification.at) })),
      note("urgent", texts.notYou),
      button(texts.button, href),
      text(texts.until({ until })),
      { kind: "address", lead: i18n.t.noButton, href },
    ],
  };
};

/** To the address that the account is to have: the link that makes it so. */
const emailChangeConfirm: Builder<"email-change-confirm"> = (i18n, notification) => {
  const texts = TEXTS[i18n.locale].newAddress;
  const { href, until } = linkOf(i18n, notification);
  return {
    ...head(texts, i18n),
    blocks: [
      text(texts.intro),
      button(texts.button, href),
      text(texts.until({ until })),
      text(texts.notYou),
      { kind: "address", lead: i18n.t.noButton, href },
    ],
  };
};

export const privacyEmails = {
  "erasure-asked": erasureAsked,
  "erasure-soon": erasureSoon,
  "erasure-stopped": erasureStopped,
  "export-ready": exportReady,
  "email-change-asked": emailChangeAsked,
  "email-change-confirm": emailChangeConfirm,
} satisfies Partial<Builders>;
