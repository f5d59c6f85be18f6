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
  Search,
  Tags,
  Users,
  Wallet,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Area = "owner" | "care" | "admin";

/** A line of a menu. `href` carries its language, so that islands can use it. */
export interface Place {
  href: string;
  label: string;
  icon: ReactNode;
  exact?: boolean;
}

/** Every place behind a sign-in, per area, in the reader's language. The one list all menus are made from. */
export function usePlaces() {
  const t = useTranslations("shell");
  const locale = useLocale();
  const place = (path: string, label: string, Icon: LucideIcon, exact = false): Place => ({
    href: `/${locale}${path}`,
    label,
    icon: <Icon aria-hidden="true" className="size-5 shrink-0" />,
    exact,
  });
  const search = place("/search", t("search"), Search);
  const bookings = place("/bookings", t("bookings"), CalendarCheck);
  const pets = place("/pets", t("pets"), PawPrint);
  const account = place("/account", t("account"), CircleUser);
  const requests = place("/care", t("dashboard"), Inbox, true);
  const care = [
    requests,
    bookings,
    place("/care/profile", t("careProfile"), ClipboardList),
    place("/care/services", t("careServices"), Tags),
    place("/care/hours", t("careHours"), CalendarClock),
    place("/care/payout-account", t("carePayout"), Wallet),
    place("/care/earnings", t("careEarnings"), Euro),
  ];
  const admin = [
    place("/admin", t("dashboard"), LayoutDashboard, true),
    place("/admin/caregivers", t("adminCaregivers"), Users),
    place("/admin/bookings", t("bookings"), CalendarCheck),
    place("/admin/complaints", t("adminComplaints"), MessageSquareWarning),
  ];
  const office = [
    ...admin,
    place("/admin/monitoring", t("adminMonitoring"), ChartLine),
    place("/admin/jobs", t("adminJobs"), ListChecks),
    place("/admin/system", t("adminSystem"), Activity),
  ];
  const profile = { ...account, label: t("profile") };
  return {
    side: { owner: [bookings, pets, account], care, admin: office },
    // The other side of a caregiver, below the side they are on; bookings already stand above.
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
      ADMIN: [...office, account],
    },
  };
}
