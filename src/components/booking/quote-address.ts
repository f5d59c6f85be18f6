/** Where the price of what a request form holds is asked; null while a moment is still missing. Fields that are off are not there. */
export function quoteAddress(caregiverId: string, form: Record<string, unknown>) {
  const { service, startsAt, endsAt, minutes, petIds } = form;
  if (typeof service !== "string" || typeof startsAt !== "string") return null;
  if (STAYS.includes(service) && typeof endsAt !== "string") return null;
  const petCount = Array.isArray(petIds) ? Math.max(1, petIds.length) : 1;
  const query = new URLSearchParams({ service, startsAt, petCount: String(petCount) });
  if (typeof endsAt === "string") query.set("endsAt", endsAt);
  if (typeof minutes === "number") query.set("minutes", String(minutes));
  return { service, address: `/api/caregivers/${caregiverId}/quote?${query}` };
}

const STAYS = ["DAYCARE", "BOARDING", "HOUSE_SITTING"];
