import { z } from "zod";
import { requireAdmin } from "@/domain/accounts/authorize";
import { lockBookingForAdmin } from "@/domain/admin/authorize";
import { refreshHold } from "@/domain/bookings/balance";
import { cancelBySupport } from "@/domain/bookings/cancel";
import { declineInTx, withdrawInTx } from "@/domain/bookings/respond";
import { OPEN_STATUSES } from "@/domain/bookings/schema";
import type { Booking, Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { onceByRule } from "@/lib/db/request-key";

/** Why a request, a booking or a payout stopped: one of its parties lost the right to take part. */
export const RIGHTS_ENDED = "RIGHTS_ENDED";
/** The payout waits, and care that has begun is in the admins' queue, until an admin decides. */
const HOLD = "rights_ended";
/** Not held, or held by a complaint or a failed refund: what ends with those must not let the payout go. */
const HELD_BY_ROWS = {
  OR: [{ holdReason: null }, { holdReason: { in: ["complaint", "refund_failed"] } }],
} satisfies Prisma.BookingWhereInput;

/** How many requests ended, bookings were cancelled, and bookings with care under way or money to pay out wait for an admin. */
export interface EndedBookings {
  requests: number;
  cancelled: number;
  running: number;
  held: number;
}

/**
 * Ends what a person has open after they lost their rights, in the transaction that takes them (rules §2): requests are
 * declined or withdrawn, agreed care that has not begun is cancelled with everything back, care under way and payouts
 * wait for an admin. The caller holds the person's row, so nothing new can begin meanwhile.
 */
export async function endBookings(tx: Tx, ctx: Ctx, userId: string, sides: ("owner" | "caregiver")[]) {
  const ended: EndedBookings = { requests: 0, cancelled: 0, running: 0, held: 0 };
  for (const side of sides) {
    const open = await tx.booking.findMany({
      where: { [`${side}Id`]: userId, status: { in: OPEN_STATUSES } },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    for (const { id } of open) {
      const outcome = await endBooking(tx, ctx, id, side);
      if (outcome) ended[outcome] += 1;
    }
  }
  if (sides.includes("caregiver")) ended.held = await holdPayouts(tx, userId);
  return ended;
}

const OpenCounts = z.object({
  requests: z.int(),
  cancelled: z.int(),
  running: z.int(),
  held: z.int(),
  waiting: z.int(),
});
/** `waiting` is how many bookings wait already because somebody lost their rights. */
export type OpenCounts = z.infer<typeof OpenCounts>;

/** What suspending somebody would end or hold now, and what restoring them would let go: counted, nothing changes. */
export async function countOpen({ actor, now }: Ctx, userId: string): Promise<OpenCounts> {
  requireAdmin(actor);
  const rows = await db.$queryRaw`
    SELECT count(*) FILTER (WHERE status = 'PENDING')::int AS requests,
      count(*) FILTER (WHERE status = 'ACCEPTED' OR status = 'PAID' AND "startsAt" > ${now})::int AS cancelled,
      count(*) FILTER (WHERE status = 'PAID' AND "startsAt" <= ${now})::int AS running,
      count(*) FILTER (WHERE "caregiverId" = ${userId}::uuid AND NOT "hasTransfer" AND "payoutEligibleAt" IS NOT NULL
        AND status IN ('COMPLETED', 'CANCELLED') AND coalesce("holdReason", 'complaint') IN ('complaint', 'refund_failed'))::int AS held,
      count(*) FILTER (WHERE "holdReason" = ${HOLD})::int AS waiting
    FROM "Booking" WHERE "ownerId" = ${userId}::uuid OR "caregiverId" = ${userId}::uuid`;
  return OpenCounts.parse(z.array(z.unknown()).parse(rows)[0]);
}

async function endBooking(tx: Tx, ctx: Ctx, id: string, side: "owner" | "caregiver") {
  if (ctx.actor.kind === "system") return holdCare(tx, id); // programs cancel nothing: an admin decides
  const booking = await lockBookingForAdmin(tx, ctx, id);
  if (booking.status === "PENDING") {
    await (side === "caregiver" ? declineInTx(tx, ctx, id, { reason: RIGHTS_ENDED }) : withdrawInTx(tx, ctx, id));
    return "requests" as const;
  }
  if (booking.status === "ACCEPTED" || (booking.status === "PAID" && booking.startsAt > ctx.now)) {
    await cancelBySupport(tx, onceByRule(ctx, "rights_ended"), id, { reason: RIGHTS_ENDED, note: null });
    return "cancelled" as const;
  }
  return booking.status === "PAID" ? holdCare(tx, id) : null;
}

/** Puts paid care into the queue of the admins. */
async function holdCare(tx: Tx, id: string) {
  const { count } = await tx.booking.updateMany({
    where: { id, status: "PAID", ...HELD_BY_ROWS },
    data: { holdReason: HOLD },
  });
  return count > 0 ? ("running" as const) : null;
}

async function holdPayouts(tx: Tx, caregiverId: string) {
  const { count } = await tx.booking.updateMany({
    where: {
      ...{ caregiverId, ...HELD_BY_ROWS, hasTransfer: false },
      ...{ status: { in: ["COMPLETED", "CANCELLED"] }, payoutEligibleAt: { not: null } },
    },
    data: { holdReason: HOLD },
  });
  return count;
}

/** An admin decided that what waited because somebody lost their rights goes on. */
export async function releaseHeld(tx: Tx, of: { id: string } | { userId: string }) {
  const whose = "id" in of ? { id: of.id } : { OR: [{ ownerId: of.userId }, { caregiverId: of.userId }] };
  const released = await tx.booking.updateManyAndReturn({
    where: { ...whose, holdReason: HOLD },
    data: { holdReason: null },
    select: { id: true },
  });
  for (const { id } of released) await refreshHold(tx, id); // a complaint or a failed refund may hold it still
  return released.length;
}

/** Whether the booking waits because one of its parties lost their rights. */
export const isHeldForRights = ({ holdReason }: Pick<Booking, "holdReason">) => holdReason === HOLD;
