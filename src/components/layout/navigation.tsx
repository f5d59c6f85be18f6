import { useLocale, useTranslations } from "next-intl";
import type { IconName } from "@/components/illustrations/icon";
import type { Role } from "@/lib/actor";

export type Area = "owner" | "care" | "admin";

/** A menu item. `href` includes the language, so that client components can use it. */
export interface NavItem {
  href: string;
  label: string;
  icon: IconName;
  exact?: boolean;
  /** Shows how many messages wait: "{count} unread". */
  unreadLabel?: string;
}

/** Every page behind the sign-in, per area, in the reader's language. All menus use this list. */
export function useNavigation() {
  const t = useTranslations("shell");
  const locale = useLocale();
  const item = (path: string, label: string, icon: IconName, exact = false): NavItem => ({
    href: `/${locale}${path}`,
    label,
    icon,
    exact,
  });
  const search = item("/search", t("search"), "search");
  const bookings = item("/bookings", t("bookings"), "calendar-check");
  const messages = {
    ...item("/messages", t("messages"), "message-circle"),
    unreadLabel: t("unread", { count: "{count}" }),
  };
  const pets = item("/pets", t("pets"), "paw-print");
  const account = item("/account", t("account"), "circle-user");
  const requests = item("/care", t("dashboard"), "inbox", true);
  const care = [
    requests,
    bookings,
    messages,
    item("/care/profile", t("careProfile"), "clipboard-list"),
    item("/care/services", t("careServices"), "tags"),
    item("/care/hours", t("careHours"), "calendar-clock"),
    item("/care/payout-account", t("carePayout"), "wallet"),
    item("/care/earnings", t("careEarnings"), "euro"),
  ];
  const admin = [
    item("/admin", t("dashboard"), "layout-dashboard", true),
    item("/admin/caregivers", t("adminCaregivers"), "users"),
    item("/admin/bookings", t("bookings"), "calendar-check"),
    item("/admin/complaints", t("adminComplaints"), "message-square-warning"),
  ];
  const adminMenu = [
    ...admin,
    item("/admin/statistics", t("adminStatistics"), "euro"),
    item("/admin/reports", t("adminReports"), "message-circle"),
    item("/admin/monitoring", t("adminMonitoring"), "chart-line"),
    item("/admin/jobs", t("adminJobs"), "list-checks"),
    item("/admin/system", t("adminSystem"), "activity"),
    item("/admin/audit", t("adminAudit"), "scroll-text"),
  ];
  const profile = { ...account, label: t("profile") };
  return {
    side: { owner: [bookings, messages, pets, account], care, admin: adminMenu },
    // The caregiver's other role, below the current one; bookings and messages are already listed above.
    otherSide: { owner: [pets, account], care: care.filter((each) => each !== bookings && each !== messages) },
    bottom: {
      OWNER: [search, bookings, messages, pets, profile],
      CAREGIVER: [
        search,
        bookings,
        messages,
        { ...requests, label: t("requests") },
        { ...profile, href: `/${locale}/care/profile` },
      ],
      ADMIN: [...admin, profile],
    },
    menu: {
      OWNER: [bookings, messages, pets, account],
      CAREGIVER: [...care, pets, account],
      ADMIN: [...adminMenu, account],
    },
  };
}

const HOMES = { OWNER: "/bookings", CAREGIVER: "/care", ADMIN: "/admin" } as const;

/** The start page of each role after signing in. */
export const homePath = (role: Role, locale: string) => `/${locale}${HOMES[role]}`;
