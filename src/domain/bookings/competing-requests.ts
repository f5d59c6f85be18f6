import { cancelUnpaid } from "@/domain/bookings/cancel";
import { withdrawBooking } from "@/domain/bookings/respond";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";

/**
 * Several caregivers may be asked for the same care; the first that is paid ends the other requests: same owner and
 * service, at the same time, for some of the same pets. The owner's payment does it, so history names the owner.
 */
export async function cancelCompetingRequests({ now }: Ctx, bookingId: string) {
  const paid = await db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    include: { pets: true, owner: { select: { role: true } } },
  });
  const competing = await db.booking.findMany({
    where: {
      ownerId: paid.ownerId,
      id: { not: bookingId },
      service: paid.service,
      status: { in: ["PENDING", "ACCEPTED"] },
      startsAt: { lt: paid.endsAt },
      endsAt: { gt: paid.startsAt },
      pets: { some: { petId: { in: paid.pets.map(({ petId }) => petId) } } },
    },
    select: { id: true, status: true },
  });
  const owner: Ctx = { actor: { kind: "user", id: paid.ownerId, role: paid.owner.role }, now };
  for (const { id, status } of competing)
    try {
      await (status === "PENDING" ? withdrawBooking(owner, id) : cancelUnpaid(owner, id));
    } catch (error) {
      // Answered or paid in the meantime: then it is no rival request any more.
      if (!(error instanceof AppError && error.kind === "conflict")) throw error;
    }
}
