import {
  ADMIN_MENU,
  bookings,
  type MenuItem,
  menuItem,
  messages,
  notices,
  pets,
} from "@/components/layout/bottom-menus";
import type { Role } from "@/lib/actor";

export type Area = "owner" | "care" | "admin";

const favourites = menuItem("/favourites", "favourites", "heart");
const savedSearches = menuItem("/saved-searches", "savedSearches", "bookmark");
const account = menuItem("/account", "account", "circle-user");
const care = [
  menuItem("/care", "dashboard", "inbox", true),
  bookings,
  messages,
  notices,
  menuItem("/care/profile", "careProfile", "clipboard-list"),
  menuItem("/care/services", "careServices", "tags"),
  menuItem("/care/hours", "careHours", "calendar-clock"),
  menuItem("/care/payout-account", "carePayout", "wallet"),
  menuItem("/care/earnings", "careEarnings", "euro"),
];
const admin = [
  ...ADMIN_MENU,
  menuItem("/admin/statistics", "adminStatistics", "euro"),
  menuItem("/admin/reports", "adminReports", "message-circle"),
  menuItem("/admin/reviews", "adminReviews", "star"),
  menuItem("/admin/monitoring", "adminMonitoring", "chart-line"),
  menuItem("/admin/jobs", "adminJobs", "list-checks"),
  menuItem("/admin/system", "adminSystem", "activity"),
  menuItem("/admin/audit", "adminAudit", "scroll-text"),
];

/** The menu beside the pages of an area. */
export const SIDE_MENUS: Record<Area, MenuItem[]> = {
  owner: [bookings, messages, notices, favourites, savedSearches, pets, account],
  care,
  admin,
};

/** The caregiver's other role, below the current one; what both have is already listed above. */
export const OTHER_SIDE_MENUS = {
  owner: [favourites, savedSearches, pets, account],
  care: care.filter((each) => each !== bookings && each !== messages && each !== notices),
};

/** The menu behind the reader's name. */
export const USER_MENUS: Record<Role, MenuItem[]> = {
  OWNER: SIDE_MENUS.owner,
  CAREGIVER: [...care, favourites, savedSearches, pets, account],
  ADMIN: [...admin, notices, account],
};

const HOMES = { OWNER: "/bookings", CAREGIVER: "/care", ADMIN: "/admin" } as const;

/** The start page of each role after signing in. */
export const homePath = (role: Role, locale: string) => `/${locale}${HOMES[role]}`;
