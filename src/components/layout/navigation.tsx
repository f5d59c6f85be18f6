import {
  Activity,
  CalendarCheck,
  CalendarClock,
  ChartLine,
  CircleUser,
  ClipboardList,
  Euro,
  Inbox,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  MessageSquareWarning,
  PawPrint,
  ScrollText,
  Search,
  Tags,
  Users,
  Wallet,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Role } from "@/lib/actor";

export type Area = "owner" | "care" | "admin";

/** A menu item. `href` includes the language, so that client components can use it. */
export interface NavItem {
  href: string;
  label: string;
  icon: ReactNode;
  exact?: boolean;
}

/** Every page behind the sign-in, per area, in the reader's language. All menus use this list. */
export function useNavigation() {
  const t = useTranslations("shell");
  const locale = useLocale();
  const item = (path: string, label: string, Icon: LucideIcon, exact = false): NavItem => ({
    href: `/${locale}${path}`,
    label,
    icon: <Icon aria-hidden="true" className="size-5 shrink-0" />,
    exact,
  });
  const search = item("/search", t("search"), Search);
  const bookings = item("/bookings", t("bookings"), CalendarCheck);
  const pets = item("/pets", t("pets"), PawPrint);
  const account = item("/account", t("account"), CircleUser);
  const requests = item("/care", t("dashboard"), Inbox, true);
  const care = [
    requests,
    bookings,
    item("/care/profile", t("careProfile"), ClipboardList),
    item("/care/services", t("careServices"), Tags),
    item("/care/hours", t("careHours"), CalendarClock),
    item("/care/payout-account", t("carePayout"), Wallet),
    item("/care/earnings", t("careEarnings"), Euro),
  ];
  const admin = [
    item("/admin", t("dashboard"), LayoutDashboard, true),
    item("/admin/caregivers", t("adminCaregivers"), Users),
    item("/admin/bookings", t("bookings"), CalendarCheck),
    item("/admin/complaints", t("adminComplaints"), MessageSquareWarning),
  ];
  const adminMenu = [
    ...admin,
    item("/admin/monitoring", t("adminMonitoring"), ChartLine),
    item("/admin/jobs", t("adminJobs"), ListChecks),
    item("/admin/system", t("adminSystem"), Activity),
    item("/admin/audit", t("adminAudit"), ScrollText),
  ];
  const profile = { ...account, label: t("profile") };
  return {
    side: { owner: [bookings, pets, account], care, admin: adminMenu },
    // The caregiver's other role, below the current one; bookings are already listed above.
    otherSide: { owner: [pets, account], care: care.filter((each) => each !== bookings) },
    bottom: {
      OWNER: [search, bookings, pets, profile],
      CAREGIVER: [
        search,
        bookings,
        { ...requests, label: t("requests") },
        { ...profile, href: `/${locale}/care/profile` },
      ],
      ADMIN: [...admin, profile],
    },
    menu: {
      OWNER: [bookings, pets, account],
      CAREGIVER: [...care, pets, account],
      ADMIN: [...adminMenu, account],
    },
  };
}

const HOMES = { OWNER: "/bookings", CAREGIVER: "/care", ADMIN: "/admin" } as const;

/** The start page of each role after signing in. */
export const homePath = (role: Role, locale: string) => `/${locale}${HOMES[role]}`;
