import { button, type Email, text } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import type { Texts } from "@/emails/i18n/nl";
import { env } from "@/env";
import type { Role } from "@/generated/prisma/enums";

/** An address that works once, until an instant. */
export interface Link {
  href: string;
  expiresAt: Date;
}

/** A letter that is there for its link; the address stands in full under the button. */
export function linkEmail(i18n: EmailI18n, texts: Texts["account"]["verify"], { href, expiresAt }: Link): Email {
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro),
      button(texts.button, href),
      text(texts.expires({ until: i18n.full(expiresAt) })),
      text(texts.notYou),
      { kind: "address", lead: i18n.t.frame.noButton, href },
    ],
    footerReason: i18n.t.frame.why.account,
  };
}

/** To a new account: one press proves that the address is theirs. */
export const verifyAddress = (i18n: EmailI18n, link: Link): Email => linkEmail(i18n, i18n.t.account.verify, link);

/** To who forgot a password, or signed up with an address we know: a link to choose a new one. */
export const resetPassword = (i18n: EmailI18n, link: Link): Email => linkEmail(i18n, i18n.t.account.reset, link);

/** The first letter after verifying: what to do next, as an owner or as a caregiver. */
export function welcome(i18n: EmailI18n, role: Role): Email {
  const { owner, caregiver } = i18n.t.account.welcome;
  const isCaregiver = role === "CAREGIVER";
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
    footerReason: isCaregiver ? i18n.t.frame.why.care : i18n.t.frame.why.account,
  };
}

/** To the caregiver: from now on they are found and booked. */
export function caregiverApproved(i18n: EmailI18n): Email {
  const texts = i18n.t.account.approved;
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [text(texts.intro), { kind: "steps", steps: texts.steps }, button(texts.button, i18n.url("/care"))],
    footerReason: i18n.t.frame.why.care,
  };
}

/** To the caregiver: why not yet, in the words of who decided, and how to try again. */
export function caregiverRejected(i18n: EmailI18n, { reason }: { reason: string }): Email {
  const texts = i18n.t.account.rejected;
  return {
    subject: texts.subject,
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro),
      { kind: "quote", text: reason },
      text(texts.next),
      button(texts.button, i18n.url("/care/profile")),
    ],
    footerReason: i18n.t.frame.why.care,
  };
}
