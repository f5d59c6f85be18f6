import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/i18n/format";

/** The words of each kind of entry in the messages; "noun.verb" has a dot, which their keys cannot have. */
const ACTIONS = {
  "booking.refund": "refund",
  "booking.cancel": "cancel",
  "booking.withdraw": "withdraw",
  "booking.retry-refund": "retryRefund",
  "booking.settle-refund": "settleRefund",
  "movement.resolve": "resolveMovement",
  "complaint.decide": "decide",
  "proposal.make": "propose",
  "proposal.approve": "approveProposal",
  "proposal.reject": "rejectProposal",
  "caregiver.approve": "approve",
  "caregiver.reject": "reject",
  "caregiver.delete": "delete",
  "caregiver.fault": "fault",
  "person.note": "notePerson",
  "person.read": "readPerson",
  "booking.accept": "acceptFor",
  "booking.decline": "declineFor",
  "person.suspend": "suspend",
  "person.restore": "restore",
  "person.erase": "erase",
  "booking.release": "release",
  "booking.read": "readBooking",
  "caregiver.read": "readCaregiver",
  "caregiver.list": "listCaregivers",
  "person.search": "search",
  "words.list": "listWords",
  "reports.list": "listReports",
  "review-reports.list": "listReviewReports",
  "review.hide": "hideReview",
  "review.keep": "keepReview",
  "report.hide": "hideMessage",
  "report.dismiss": "dismissReport",
  "words.approve": "approveWords",
  "words.refuse": "refuseWords",
  "certificate.read": "readCertificate",
  "certificate.check": "checkCertificate",
  "support.list": "listSupport",
  "support.answer": "answerSupport",
  "account.admin-created": "createAdmin",
  "account.totp-on": "totpOn",
  "account.totp-off": "totpOff",
  "account.recovery-renewed": "recoveryRenewed",
  "account.passkey-on": "passkeyOn",
  "account.passkey-off": "passkeyOff",
  "account.google-on": "googleOn",
  "account.google-off": "googleOff",
  "cache.clear": "clearCache",
  "breaker.reset": "resetBreaker",
  "breaker.force-open": "forceBreaker",
  "job.retry": "retryJob",
  "job.retry-dead": "retryJobs",
  "job.discard": "discardJob",
} as const;

const isKnown = (action: string): action is keyof typeof ACTIONS => Object.hasOwn(ACTIONS, action);

const CODES = ["OWNER_COMPLAINT", "CARE_NOT_GIVEN", "GOODWILL", "MISTAKE"] as const;
const DECISIONS = ["PAY_OUT", "REFUND_PART", "REFUND_ALL"] as const;
const CANCELLATIONS = ["OWNER_ASKED", "CAREGIVER_FAULT"] as const;
const WAYS = ["BANK_TRANSFER", "DISPUTE"] as const;
const ACCOUNTS = ["bank", "fees", "reserve", "adjustments", "losses"] as const;

/** An entry of the audit log in the reader's language: what was done, and why, without codes and cents. */
export function useAuditWords() {
  const t = useTranslations("adminAudit");
  const bookings = useTranslations("adminBookings");
  const suspense = useTranslations("adminSuspense");
  const locale = useLocale();
  const money = (cents: string) => formatMoney(Number(cents), locale);
  /** The words of a code in front of an amount. */
  const nameOf = (code: string) => {
    const refund = CODES.find((each) => each === code);
    if (refund) return bookings(`refund.reasons.${refund}`);
    const decision = DECISIONS.find((each) => each === code);
    if (decision) return bookings(`decide.choices.${decision}`);
    const cancelled = CANCELLATIONS.find((each) => each === code);
    if (cancelled) return bookings(`cancel.reasons.${cancelled}`);
    const way = WAYS.find((each) => each === code);
    return way ? bookings(`settle.ways.${way}`) : code;
  };
  const what = (action: string) => (isKnown(action) ? t(`actions.${ACTIONS[action]}`) : action.replace(".", ": "));
  /** Entries about money begin "MISTAKE, 2000 cents: …", one about a movement with its account; a search lists whose data it showed. */
  const why = (reason: string) => {
    const people = /^people: ([0-9a-f-]+(?: [0-9a-f-]+)*)$/.exec(reason)?.[1];
    if (people) return t("peopleShown", { n: people.split(" ").length });
    const [, code, cents, note] = /^([A-Z_]+), (\d+) cents(?: back)?: (.*)$/s.exec(reason) ?? [];
    if (code && cents && note) return `${nameOf(code)}, ${money(cents)}: ${note}`;
    const [, owed] = /^(\d+) cents$/.exec(reason) ?? [];
    if (owed) return money(owed);
    const account = ACCOUNTS.find((each) => reason.startsWith(`${each}: `));
    return account ? `${suspense(`accounts.${account}`)}: ${reason.slice(account.length + 2)}` : reason;
  };
  return { what, why };
}
