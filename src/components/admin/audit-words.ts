import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/i18n/format";

/** The words of each kind of entry in the messages; "noun.verb" has a dot, which their keys cannot have. */
const ACTIONS = {
  "booking.refund": "refund",
  "booking.cancel": "cancel",
  "booking.withdraw": "withdraw",
  "complaint.decide": "decide",
  "caregiver.approve": "approve",
  "caregiver.reject": "reject",
  "caregiver.delete": "delete",
  "caregiver.fault": "fault",
  "person.suspend": "suspend",
  "person.restore": "restore",
  "person.erase": "erase",
  "booking.release": "release",
  "booking.retry-refund": "retryRefund",
  "booking.read": "readBooking",
  "caregiver.read": "readCaregiver",
  "caregiver.list": "listCaregivers",
  "person.search": "search",
  "movement.resolve": "resolveMovement",
  "words.list": "listWords",
  "words.approve": "approveWords",
  "words.refuse": "refuseWords",
  "account.admin-created": "createAdmin",
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

/** An entry of the audit log in the reader's language: what was done, and why, without codes and cents. */
export function useAuditWords() {
  const t = useTranslations("adminAudit");
  const bookings = useTranslations("adminBookings");
  const locale = useLocale();
  const what = (action: string) => (isKnown(action) ? t(`actions.${ACTIONS[action]}`) : action.replace(".", ": "));
  /** A search lists whose data it showed. Entries about money begin "MISTAKE, 2000 cents: …". */
  const why = (reason: string) => {
    const people = /^people: ([0-9a-f-]+(?: [0-9a-f-]+)*)$/.exec(reason)?.[1];
    if (people) return t("peopleShown", { n: people.split(" ").length });
    const [, code, cents, note] = /^([A-Z_]+), (\d+) cents: (.*)$/s.exec(reason) ?? [];
    if (!code || !note) return reason;
    const refund = CODES.find((each) => each === code);
    const decision = DECISIONS.find((each) => each === code);
    const name = refund
      ? bookings(`refund.reasons.${refund}`)
      : decision
        ? bookings(`decide.choices.${decision}`)
        : code;
    return `${name}, ${formatMoney(Number(cents), locale)}: ${note}`;
  };
  return { what, why };
}
