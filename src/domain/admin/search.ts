import { z } from "zod";
import { requireAdmin } from "@/domain/admin/authorize";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";

const MAX_FOUND = 15;
const MIN_LENGTH = 2;

const BOOKING = {
  ...{ id: true, service: true, status: true, startsAt: true },
  owner: { select: { name: true } },
  caregiver: { select: { user: { select: { name: true } } } },
} satisfies Prisma.BookingSelect;

/** Everything that an admin may mean by a few characters: people, pets, and bookings by number or by an id of Stripe. */
export async function searchEverything({ actor }: Ctx, text: string) {
  requireAdmin(actor);
  const q = text.trim();
  if (q.length < MIN_LENGTH) return { people: [], pets: [], bookings: [] };
  const like = { contains: q, mode: "insensitive" } as const;
  const digits = q.replace(/\D/g, "").replace(/^(00)?32|^0/, "");
  const phone = /^[\d\s+./()-]+$/.test(q) && digits.length >= 4 ? [{ phone: { contains: digits } }] : [];
  const [people, pets, bookings] = await Promise.all([
    db.user.findMany({
      where: { OR: [{ name: like }, { email: like }, ...phone, { caregiver: { stripeAccountId: q } }] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...{ take: MAX_FOUND, select: { id: true, name: true, email: true, role: true } },
    }),
    db.pet.findMany({
      where: { name: like },
      orderBy: { id: "desc" },
      ...{ take: MAX_FOUND, select: { id: true, name: true, species: true, owner: { select: { email: true } } } },
    }),
    db.booking.findMany({
      where: await bookingFilter(q),
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...{ take: MAX_FOUND, select: BOOKING },
    }),
  ]);
  return { people, pets, bookings };
}
export type SearchFindings = Awaited<ReturnType<typeof searchEverything>>;

/** By the whole number or its beginning, or by the id of what moved at Stripe. */
async function bookingFilter(q: string): Promise<Prisma.BookingWhereInput> {
  if (z.uuid().safeParse(q).success) return { id: q };
  if (/^[0-9a-f-]{6,35}$/i.test(q)) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Booking" WHERE id::text LIKE ${`${q.toLowerCase()}%`} LIMIT ${MAX_FOUND}`;
    return { id: { in: rows.map(({ id }) => id) } };
  }
  if (!/^[a-z]+_\w+$/i.test(q)) return { id: { in: [] } };
  return {
    OR: [
      { payments: { some: { OR: [{ chargeId: q }, { paymentIntentId: q }, { checkoutSessionId: q }] } } },
      { payments: { some: { disputes: { some: { stripeDisputeId: q } } } } },
      { refunds: { some: { stripeRefundId: q } } },
      { transfer: { stripeTransferId: q } },
    ],
  };
}
