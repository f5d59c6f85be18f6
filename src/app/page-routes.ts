/** Every page there is, as its folder in src/app/[locale] is called; page-routes.test.ts compares. */
export const PAGE_ROUTES = [
  "",
  "/account",
  "/account/privacy",
  "/account/security",
  "/admin",
  "/admin/audit",
  "/admin/bookings",
  "/admin/bookings/[id]",
  "/admin/caregivers",
  "/admin/caregivers/[id]",
  "/admin/complaints",
  "/admin/jobs",
  "/admin/monitoring",
  "/admin/proposals",
  "/admin/people/[id]",
  "/admin/reports",
  "/admin/reviews",
  "/admin/search",
  "/admin/statistics",
  "/admin/support",
  "/admin/suspense",
  "/admin/system",
  "/admin/words",
  "/book/[caregiverId]",
  "/bookings",
  "/bookings/[id]",
  "/bookings/[id]/replacements",
  "/care",
  "/care/bookings",
  "/care/earnings",
  "/care/hours",
  "/care/payout-account",
  "/care/profile",
  "/care/profile/home",
  "/care/profile/photos",
  "/care/services",
  "/care/services/[service]",
  "/caregivers/[id]",
  "/caregivers/[id]/reviews",
  "/dev/ui",
  "/compare",
  "/contact",
  "/developers",
  "/favourites",
  "/favourites/new",
  "/email-change",
  "/forgot-password",
  "/help",
  "/help/[topic]",
  "/messages",
  "/messages/[id]",
  "/messages/new",
  "/notices",
  "/notices/settings",
  "/off-leash",
  "/offline",
  "/pets",
  "/pets/[id]",
  "/pets/[id]/care-card",
  "/pets/[id]/care-card/edit",
  "/pets/new",
  "/privacy",
  "/reset-password",
  "/reviews/[id]/report",
  "/saved-searches",
  "/saved-searches/new",
  "/search",
  "/sign-in",
  "/sign-up",
  "/terms",
  "/unsubscribe",
  "/verify-email",
];

const fixed = new Set(PAGE_ROUTES.filter((route) => !route.includes("[")));
const open = PAGE_ROUTES.filter((route) => route.includes("[")).map((route) => ({
  route,
  pattern: new RegExp(`^${route.replace(/\[\w+\]/g, "[^/]+")}$`),
}));

/**
 * The route of the page behind an address, "/[locale]/caregivers/[id]"; undefined for the API and for files. One of a
 * closed list, whatever was asked for: what is no page of ours is "/[locale]/[...rest]", as Next calls it too.
 */
export function pageRoute(url: string): string | undefined {
  const pathname = url.replace(/\?.*$/s, "").replace(/\/$/, "");
  if (/^\/(api|_next)(\/|$)|\./.test(pathname)) return undefined; // as in src/proxy.ts
  const [, locale, rest = ""] = /^\/(nl|fr|en)(\/.*)?$/.exec(pathname) ?? [];
  if (!locale) return "/"; // sent on to an address with a language
  const known = fixed.has(rest) ? rest : open.find(({ pattern }) => pattern.test(rest))?.route;
  return `/[locale]${known ?? "/[...rest]"}`;
}

/** Whether a page is made once for everybody and stored, so that it cannot carry a nonce. */
export const isStoredPage = (pathname: string) =>
  /^\/[a-z]{2}\/(contact|forgot-password|help(\/[^/]+)?|off-leash|offline|privacy|terms|developers|care\/bookings)\/?$/.test(
    pathname,
  );
