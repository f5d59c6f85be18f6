import { userIdOf } from "@/domain/accounts/user-id-of";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/** The animal leaves the owner's list; past bookings keep it. Refused while care for it is asked, agreed or paid. */
export async function archivePet({ actor, now }: Ctx, id: string) {
  const ownerId = userIdOf(actor);
  return inTransaction(async (tx) => {
    // A request for a booking locks the same row first, so none can slip in for this animal meanwhile.
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${ownerId}::uuid FOR UPDATE`;
    const pet = await tx.pet.findFirst({ where: { id, ownerId }, select: { archivedAt: true } });
    if (!pet) throw notFound("pet");
    const open = { petId: id, booking: { status: { in: ["PENDING" as const, "ACCEPTED" as const, "PAID" as const] } } };
    if ((await tx.bookingPet.count({ where: open })) > 0)
      throw new AppError("conflict", "pet_has_bookings", "This animal still has bookings ahead.");
    if (!pet.archivedAt) await tx.pet.update({ where: { id }, data: { archivedAt: now } });
    return { id };
  });
}
