import type { Role } from "@/lib/actor";

const HOMES = { OWNER: "/bookings", CAREGIVER: "/care", ADMIN: "/admin" } as const;

/** Where somebody's day begins after signing in. */
export const homeOf = (role: Role, locale: string) => `/${locale}${HOMES[role]}`;
