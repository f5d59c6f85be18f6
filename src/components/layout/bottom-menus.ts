import type { IconName } from "@/components/illustrations/icon";
import type { MenuLabels } from "@/components/layout/navigation";
import type { Role } from "@/lib/actor";

export interface MenuItem {
  /** Without the language. */
  path: string;
  /** Its key in the texts of the shell. */
  label: keyof MenuLabels;
  icon: IconName;
  /** A place whose children have their own item. */
  exact?: boolean;
  /** Says how many of these are unread. */
  unread?: "threads" | "notices";
}

/** One item of a menu. */
export const menuItem = (path: string, label: keyof MenuLabels, icon: IconName, exact = false): MenuItem => ({
  ...{ path, label, icon, exact },
});

export const bookings = menuItem("/bookings", "bookings", "calendar-check");
export const messages: MenuItem = { ...menuItem("/messages", "messages", "message-circle"), unread: "threads" };
export const notices: MenuItem = { ...menuItem("/notices", "notices", "bell"), unread: "notices" };
export const pets = menuItem("/pets", "pets", "paw-print");
const search = menuItem("/search", "search", "search");
const profile = menuItem("/account", "profile", "circle-user");

export const ADMIN_MENU = [
  menuItem("/admin", "dashboard", "layout-dashboard", true),
  menuItem("/admin/caregivers", "adminCaregivers", "users"),
  menuItem("/admin/bookings", "bookings", "calendar-check"),
  menuItem("/admin/complaints", "adminComplaints", "message-square-warning"),
];

/** The bar on a phone, of each role. Every page loads it, so the other menus have a file of their own. */
export const BOTTOM_MENUS: Record<Role, MenuItem[]> = {
  OWNER: [search, bookings, messages, notices, profile],
  CAREGIVER: [
    ...[bookings, messages, notices, menuItem("/care", "requests", "inbox", true)],
    menuItem("/care/profile", "profile", "circle-user"),
  ],
  ADMIN: [...ADMIN_MENU, profile],
};
