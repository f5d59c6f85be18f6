import type { Page } from "@playwright/test";
import { database } from "./env";
import { ADMIN, EMMA, findEmmaId } from "./fixtures";

const OWNER = "lotte@tailtribe.test";

/** Every page.tsx and who reads it; a page that is missing here fails a test of accessibility.spec.ts. */
export const PAGES: Record<string, string[]> = {
  visitor: [
    ...[
      "",
      "/search",
      "/caregivers/[id]",
      "/caregivers/[id]/reviews",
      "/sign-in",
      "/sign-up",
      "/verify-email",
      "/email-change",
      "/forgot-password",
      "/reset-password",
    ],
    ...[
      "/terms",
      "/privacy",
      "/off-leash",
      "/offline",
      "/developers",
      "/dev/ui",
      "/help",
      "/help/[topic]",
      "/contact",
      "/compare",
      "/unsubscribe",
    ],
  ],
  [OWNER]: [
    "/messages",
    "/messages/[id]",
    "/messages/new",
    "/favourites",
    "/favourites/new",
    "/saved-searches",
    "/saved-searches/new",
    "/notices",
    "/notices/settings",
    "/bookings",
    "/bookings/[id]",
    "/bookings/[id]/replacements",
    "/book/[caregiverId]",
    "/pets",
    "/pets/new",
    "/pets/[id]",
    "/pets/[id]/care-card",
    "/pets/[id]/care-card/edit",
    "/reviews/[id]/report",
    "/account",
    "/account/security",
    "/account/privacy",
  ],
  [EMMA]: [
    ...[
      "/care",
      "/care/bookings",
      "/care/profile",
      "/care/profile/home",
      "/care/profile/photos",
      "/care/services",
      "/care/services/[service]",
      "/care/hours",
    ],
    ...["/care/payout-account", "/care/earnings"],
  ],
  [ADMIN]: [
    "/admin",
    "/admin/caregivers",
    "/admin/caregivers/[id]",
    "/admin/bookings",
    "/admin/bookings/[id]",
    "/admin/complaints",
    "/admin/jobs",
    "/admin/system",
    "/admin/monitoring",
    "/admin/audit",
    "/admin/search",
    "/admin/proposals",
    "/admin/suspense",
    "/admin/support",
    "/admin/statistics",
    "/admin/words",
    "/admin/reports",
    "/admin/reviews",
    "/admin/people/[id]",
  ],
};

const selectId = async (sql: string, values: string[] = []) =>
  (await database().query(sql, values)).rows[0].id as string;

/** A pet of the demo owner with a care card. */
const petId = () =>
  selectId(
    `SELECT p.id FROM "Pet" p JOIN "User" u ON u.id = p."ownerId" JOIN "CarePlan" c ON c."petId" = p.id WHERE u.email = $1 LIMIT 1`,
    [OWNER],
  );

/** A real address for a page with a name in brackets. */
export async function pathOf(path: string, page: Page) {
  const caregiver = await findEmmaId(page);
  const values: Record<string, () => Promise<string> | string> = {
    "/caregivers/[id]": () => `/caregivers/${caregiver}`,
    "/caregivers/[id]/reviews": () => `/caregivers/${caregiver}/reviews`,
    "/book/[caregiverId]": () => `/book/${caregiver}`,
    "/bookings/[id]": async () =>
      `/bookings/${await selectId(`SELECT b.id FROM "Booking" b JOIN "User" u ON u.id = b."ownerId" WHERE u.email = $1 AND b.status = 'COMPLETED' LIMIT 1`, [OWNER])}`,
    "/bookings/[id]/replacements": async () =>
      `/bookings/${await selectId(`SELECT b.id FROM "Booking" b JOIN "User" u ON u.id = b."ownerId" WHERE u.email = $1 AND b.status IN ('DECLINED', 'CANCELLED', 'EXPIRED') AND b."startsAt" > now() LIMIT 1`, [OWNER])}/replacements`,
    "/messages/[id]": async () =>
      `/messages/${await selectId(`SELECT t.id FROM "Thread" t JOIN "User" u ON u.id = t."ownerId" WHERE u.email = $1 LIMIT 1`, [OWNER])}`,
    "/messages/new": async () =>
      `/messages/new?caregiver=${await selectId(`SELECT c."userId" AS id FROM "Caregiver" c WHERE c.status = 'APPROVED' AND NOT EXISTS (SELECT 1 FROM "Thread" t JOIN "User" u ON u.id = t."ownerId" WHERE u.email = $1 AND t."caregiverId" = c."userId") LIMIT 1`, [OWNER])}`,
    "/compare": () => `/compare?id=${caregiver}`,
    "/saved-searches/new": () => "/saved-searches/new?place=Gent&service=DOG_WALKING",
    // The address has no sign of where the reader comes from, as after a sign-in.
    "/favourites/new": () => `/favourites/new?caregiver=${caregiver}`,
    "/pets/[id]": async () => `/pets/${await petId()}`,
    "/pets/[id]/care-card": async () => `/pets/${await petId()}/care-card`,
    "/pets/[id]/care-card/edit": async () => `/pets/${await petId()}/care-card/edit`,
    "/reviews/[id]/report": async () =>
      `/reviews/${await selectId(`SELECT r.id FROM "Review" r JOIN "Caregiver" c ON c."userId" = r."subjectId" JOIN "User" u ON u.id = r."authorId" WHERE u.email <> $1 AND r."shownAt" IS NOT NULL AND c.status = 'APPROVED' LIMIT 1`, [OWNER])}/report`,
    "/admin/people/[id]": async () =>
      `/admin/people/${await selectId('SELECT id FROM "User" WHERE email = $1', [OWNER])}`,
    "/help/[topic]": () => "/help/faq",
    "/care/services/[service]": () => "/care/services/DOG_WALKING",
    "/admin/caregivers/[id]": async () =>
      `/admin/caregivers/${await selectId(`SELECT "userId" AS id FROM "Caregiver" WHERE status = 'SUBMITTED' LIMIT 1`)}`,
    "/admin/bookings/[id]": async () =>
      `/admin/bookings/${await selectId(`SELECT id FROM "Booking" WHERE status = 'COMPLETED' LIMIT 1`)}`,
  };
  return (await values[path]?.()) ?? path;
}
