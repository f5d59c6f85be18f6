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
  /** Entries about money begin "MISTAKE, 2000 cents: …". */
  const why = (reason: string) => {
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
