import { linkUrl } from "@/domain/accounts/email-links";
import type { LoadedNotification } from "@/domain/notifications/load";
import { type Builder, type Builders, button, type Email, note, text } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { en } from "@/emails/templates/account/texts.en";
import { fr } from "@/emails/templates/account/texts.fr";
import { nl } from "@/emails/templates/account/texts.nl";
import { env } from "@/env";
import type { Locale } from "@/generated/prisma/enums";
import { assertDefined } from "@/lib/errors";

const TEXTS: Record<Locale, typeof nl> = { nl, fr, en };

/** An email around a link that works once, until an instant. The URL follows the button in full. */
function linkEmail(
  i18n: EmailI18n,
  texts: typeof nl.verify,
  { token, reader }: LoadedNotification,
  next?: string,
): Email {
  const { id, purpose, expiresAt } = assertDefined(token, "token");
  const href = linkUrl(id, purpose, reader.locale, next);
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro),
      button(texts.button, href),
      text(texts.expires({ until: i18n.full(expiresAt) })),
      text(texts.notYou),
      { kind: "address", lead: i18n.t.noButton, href },
    ],
    footerReason: i18n.t.reasons.account,
  };
}

/** To a new account: one click proves that the address is theirs. */
const verifyAddress: Builder<"verify-address"> = (i18n, notification) =>
  linkEmail(i18n, TEXTS[i18n.locale].verify, notification, notification.data.next);

/** To a person who forgot their password, or signed up with an address that has an account: a link to choose a new one. */
const resetPassword: Builder<"reset-password"> = (i18n, notification) =>
  linkEmail(i18n, TEXTS[i18n.locale].reset, notification);

/** After each new password: if it was somebody else, the way back in. */
const passwordChanged: Builder<"password-changed"> = (i18n, { at }) => {
  const texts = TEXTS[i18n.locale].changed;
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro({ at: i18n.full(at) })),
      text(texts.notYou),
      button(texts.button, i18n.url("/forgot-password")),
    ],
    footerReason: i18n.t.reasons.account,
  };
};

/** After a sign-in from a browser that was never here: if it was somebody else, how to shut them out. */
const newDevice: Builder<"new-device"> = (i18n, { at, data }) => {
  const texts = TEXTS[i18n.locale].device;
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro({ at: i18n.full(at), browser: data.browser ?? texts.unknown })),
      text(texts.you),
      note("urgent", texts.notYou),
      button(texts.button, i18n.url("/forgot-password")),
    ],
    footerReason: i18n.t.reasons.account,
  };
};

/** After each change of how somebody signs in: if it was somebody else, how to shut them out. */
const secondFactor: Builder<"second-factor"> = (i18n, { at, data }) => {
  const texts = TEXTS[i18n.locale].factor;
  const { subject, intro } = texts[data.change];
  return {
    subject,
    preview: texts.preview,
    title: subject,
    blocks: [
      text(`${intro} ${texts.when({ at: i18n.full(at) })}`),
      ...(data.left === undefined ? [] : [text(texts.left({ n: data.left }))]),
      note("urgent", texts.notYou),
      button(texts.button, i18n.url("/account/security")),
    ],
    footerReason: i18n.t.reasons.account,
  };
};

/** To somebody who may take part no more: why, what ended, and how to object. */
const accountSuspended: Builder<"account-suspended"> = (i18n, { data }) => {
  const texts = TEXTS[i18n.locale].suspended;
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro),
      { kind: "quote", text: data.reason },
      text(texts.means),
      ...(data.cancelled > 0 ? [text(texts.cancelled({ n: data.cancelled }))] : []),
      note("calm", texts.object),
      button(texts.button, i18n.url("/terms")),
    ],
    footerReason: i18n.t.reasons.account,
  };
};

/** To somebody who may take part again. */
const accountRestored: Builder<"account-restored"> = (i18n, { data, reader }) => {
  const texts = TEXTS[i18n.locale].restored;
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro),
      { kind: "quote", text: data.reason },
      text(reader.role === "CAREGIVER" ? texts.caregiver : texts.owner),
      button(texts.button, i18n.url("/sign-in")),
    ],
    footerReason: i18n.t.reasons.account,
  };
};

/** The first email after verification: what to do next, as an owner or as a caregiver. */
const welcome: Builder<"welcome"> = (i18n, { reader }) => {
  const { owner, caregiver } = TEXTS[i18n.locale].welcome;
  const isCaregiver = reader.role === "CAREGIVER";
  const texts = isCaregiver ? caregiver : owner;
  const share = `${100 - env.PLATFORM_COMMISSION_PERCENTAGE} %`;
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro),
      { kind: "steps", steps: isCaregiver ? caregiver.steps({ share }) : owner.steps },
      button(texts.button, i18n.url(isCaregiver ? "/care" : "/search")),
    ],
    footerReason: isCaregiver ? i18n.t.reasons.care : i18n.t.reasons.account,
  };
};

/** To the caregiver: from now on owners find and book them. */
const caregiverApproved: Builder<"caregiver-approved"> = (i18n) => {
  const texts = TEXTS[i18n.locale].approved;
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [text(texts.intro), { kind: "steps", steps: texts.steps }, button(texts.button, i18n.url("/care"))],
    footerReason: i18n.t.reasons.care,
  };
};

/** To the caregiver: why not yet, in the admin's own words, and how to try again. */
const caregiverRejected: Builder<"caregiver-rejected"> = (i18n, { data }) => {
  const texts = TEXTS[i18n.locale].rejected;
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro),
      { kind: "quote", text: data.reason },
      text(texts.next),
      button(texts.button, i18n.url("/care/profile")),
    ],
    footerReason: i18n.t.reasons.care,
  };
};

/** To an approved caregiver: strangers now read the new words. */
const wordsApproved: Builder<"words-approved"> = (i18n) => {
  const texts = TEXTS[i18n.locale].wordsApproved;
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [text(texts.intro), button(texts.button, i18n.url("/care/profile"))],
    footerReason: i18n.t.reasons.care,
  };
};

/** To an approved caregiver: why strangers go on reading the words from before. */
const wordsRefused: Builder<"words-refused"> = (i18n, { data }) => {
  const texts = TEXTS[i18n.locale].wordsRefused;
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro),
      { kind: "quote", text: data.reason },
      text(texts.next),
      button(texts.button, i18n.url("/care/profile")),
    ],
    footerReason: i18n.t.reasons.care,
  };
};

export const accountEmails = {
  "verify-address": verifyAddress,
  "reset-password": resetPassword,
  "password-changed": passwordChanged,
  "new-device": newDevice,
  "second-factor": secondFactor,
  "account-suspended": accountSuspended,
  "account-restored": accountRestored,
  welcome,
  "words-approved": wordsApproved,
  "words-refused": wordsRefused,
  "caregiver-approved": caregiverApproved,
  "caregiver-rejected": caregiverRejected,
} satisfies Partial<Builders>;
