import { useTranslations } from "next-intl";
import { cache } from "react";

const LABELS = [
  ...([
    "search",
    "bookings",
    "messages",
    "notices",
    "favourites",
    "savedSearches",
    "pets",
    "account",
    "profile",
    "dashboard",
    "requests",
  ] as const),
  ...(["careProfile", "careServices", "careHours", "carePayout", "careEarnings"] as const),
  ...([
    "adminCaregivers",
    "adminComplaints",
    "adminStatistics",
    "adminReports",
    "adminReviews",
    "adminMonitoring",
    "adminJobs",
    "adminSystem",
    "adminAudit",
  ] as const),
] as const;

/** The words of the menus, in the reader's language. */
export type MenuLabels = Record<(typeof LABELS)[number] | "unread", string>;

/** One object per page, so that its data for hydration has it once, however many menus it is given to. */
const ofPage = cache((): { labels?: MenuLabels } => ({}));

/** The words of all menus, in the reader's language, for the client components that draw them. */
export function useMenuLabels(): MenuLabels {
  const t = useTranslations("shell");
  const words = () =>
    ({
      ...Object.fromEntries(LABELS.map((label) => [label, t(label)])),
      unread: t("unread", { count: "{count}" }), // filled in the browser
    }) as MenuLabels; // of every label there is
  return (ofPage().labels ??= words());
}
