import { z } from "zod";
import { requireAdmin } from "@/domain/accounts/authorize";
import { auditReading } from "@/domain/audit";
import { Prisma } from "@/generated/prisma/client";
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
export async function searchEverything(ctx: Ctx, text: string) {
  requireAdmin(ctx.actor);
  const q = text.trim();
  if (q.length < MIN_LENGTH) return { people: [], pets: [], bookings: [] };
  const like = likePattern(q);
  const [people, pets, bookings] = await Promise.all([
    db.user.findMany({
      where: { id: { in: await personIds(q, like) } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...{ take: MAX_FOUND, select: { id: true, name: true, email: true, role: true } },
    }),
    db.pet.findMany({
      where: { id: { in: await petIds(q, like) } },
      orderBy: { id: "desc" },
      ...{
        take: MAX_FOUND,
        select: { id: true, name: true, species: true, owner: { select: { id: true, email: true } } },
      },
    }),
    db.booking.findMany({
      where: { id: { in: await bookingIds(q) } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...{ take: MAX_FOUND, select: BOOKING },
    }),
  ]);
  // What was typed may name somebody, and the log keeps what it has: it says whose data was shown.
  const shown = [...people.map(({ id }) => id), ...pets.map(({ owner }) => owner.id)];
  const reason = `people: ${[...new Set(shown)].toSorted().join(" ")}`;
  if (shown.length > 0) await auditReading(ctx, { action: "person.search", subject: "search", reason });
  return { people, pets, bookings };
}
export type SearchFindings = Awaited<ReturnType<typeof searchEverything>>;

/** What contains these characters; two characters alone are looked for at the beginning, as they are everywhere. */
function likePattern(q: string) {
  const text = q.replaceAll(/[\\%_]/g, "\\$&");
  return q.length < 3 ? `${text}%` : `%${text}%`;
}

const isId = (q: string) => z.uuid().safeParse(q).success;
const Ids = z.array(z.object({ id: z.uuid() }));
const ids = async (statement: Prisma.Sql) => Ids.parse(await db.$queryRaw(statement)).map(({ id }) => id);

/** One indexed read for each way to name somebody: an OR over them would read everybody. */
async function personIds(q: string, like: string) {
  if (isId(q)) return [q];
  const digits = q.replace(/\D/g, "").replace(/^(00)?32|^0/, "");
  const isPhone = /^[\d\s+./()-]+$/.test(q) && digits.length >= 4;
  const one = (where: Prisma.Sql) =>
    Prisma.sql`(SELECT id FROM "User" WHERE ${where} ORDER BY "createdAt" DESC, id DESC LIMIT ${MAX_FOUND})`;
  return ids(Prisma.sql`${one(Prisma.sql`name ILIKE ${like}`)} UNION ${one(Prisma.sql`email ILIKE ${like}`)}
    UNION ${isPhone ? one(Prisma.sql`phone LIKE ${`%${digits}%`}`) : Prisma.sql`SELECT NULL::uuid WHERE false`}
    UNION SELECT "userId" FROM "Caregiver" WHERE "stripeAccountId" = ${q}`);
}

async function petIds(q: string, like: string) {
  if (isId(q)) return [q];
  return ids(Prisma.sql`SELECT id FROM "Pet" WHERE name ILIKE ${like} ORDER BY id DESC LIMIT ${MAX_FOUND}`);
}

/** By the whole number or its beginning, or by the id of what moved at Stripe. */
async function bookingIds(q: string) {
  const hex = q.toLowerCase().replaceAll("-", "");
  if (/^[0-9a-f]{6,32}$/.test(hex))
    return ids(Prisma.sql`SELECT id FROM "Booking" WHERE id BETWEEN ${hex.padEnd(32, "0")}::uuid AND ${hex.padEnd(32, "f")}::uuid
      ORDER BY id DESC LIMIT ${MAX_FOUND}`);
  if (!/^[a-z]+_\w+$/i.test(q)) return [];
  const payment = (column: string) =>
    Prisma.sql`SELECT "bookingId" AS id FROM "Payment" WHERE ${Prisma.raw(`"${column}"`)} = ${q}`;
  return ids(Prisma.sql`${payment("chargeId")} UNION ${payment("paymentIntentId")} UNION ${payment("checkoutSessionId")}
    UNION SELECT p."bookingId" FROM "Dispute" d JOIN "Payment" p ON p.id = d."paymentId" WHERE d."stripeDisputeId" = ${q}
    UNION SELECT "bookingId" FROM "Refund" WHERE "stripeRefundId" = ${q}
    UNION SELECT "bookingId" FROM "Transfer" WHERE "stripeTransferId" = ${q}`);
}
