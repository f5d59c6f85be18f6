import { acceptBooking } from "@/domain/bookings/accept";
import { requestBooking } from "@/domain/bookings/request";
import type { BookingRequest } from "@/domain/bookings/schema";
import { payBooking } from "@/domain/payments/pay";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { after, DAY_MS, wallText } from "@/lib/time";
import { approvedCaregiver, dogOf, type Person, person } from "./people";

/** The same person at another time. */
export const at = (who: Person, now: Date): Person => ({ ...who, now });
export const system = (now = new Date()): Ctx => ({ actor: { kind: "system", job: "test" }, now });

/** What an owner sends for one walk, five days ahead at the same hour. */
export function walkRequest(
  caregiverId: string,
  petIds: string[],
  startsAt = after(new Date(), 5 * DAY_MS),
): BookingRequest {
  return {
    caregiverId,
    service: "DOG_WALKING",
    startsAt: wallText(startsAt),
    minutes: 60,
    petIds,
    emergency: { name: "Oma Rita", phone: "+32 470 11 22 33" },
  };
}

/** An owner with a dog, a caregiver, and a walk that was requested and accepted. */
export async function acceptedWalk(options: { priceCents?: number; startsAt?: Date } = {}) {
  const owner = await person("OWNER");
  const caregiver = await approvedCaregiver({ priceCents: options.priceCents ?? 1501 });
  const dog = await dogOf(owner);
  const { id } = await requestBooking(owner, walkRequest(caregiver.id, [dog.id], options.startsAt));
  await acceptBooking(caregiver, id);
  return { owner, caregiver, dog, id };
}

/** The open checkout session of a booking, after the owner asked to pay. */
export async function openCheckout(owner: Person, bookingId: string) {
  await payBooking(owner, bookingId);
  const { checkoutSessionId } = await db.payment.findFirstOrThrow({ where: { bookingId, status: "OPEN" } });
  return checkoutSessionId ?? "";
}
