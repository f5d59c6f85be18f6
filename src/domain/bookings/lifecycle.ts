import { CacheInvalidation } from "@/domain/cache";
import { bookingStepMetric } from "@/domain/metrics";
import type { Booking, BookingStatus, Prisma } from "@/generated/prisma/client";
import { type Actor, actorName, type Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { recordMetric, trackUserAction } from "@/lib/telemetry/record";

export type Party = "owner" | "caregiver" | "admin" | "system";

interface Rule {
  by: readonly Party[];
  from: readonly BookingStatus[];
  to: BookingStatus;
}

/** A booking that may still lead to care. */
export const OPEN_STATUSES: BookingStatus[] = ["PENDING", "ACCEPTED", "PAID"];
/** A booking whose care is agreed and not over. */
export const AGREED_STATUSES: BookingStatus[] = ["ACCEPTED", "PAID"];

/** The life of a booking after it is requested (PENDING). Statuses change only through `transition`, so this table is complete. */
export const lifecycle = {
  accept: { by: ["caregiver"], from: ["PENDING"], to: "ACCEPTED" },
  decline: { by: ["caregiver", "admin"], from: ["PENDING"], to: "DECLINED" },
  withdraw: { by: ["owner", "admin"], from: ["PENDING"], to: "CANCELLED" },
  expire: { by: ["system"], from: ["PENDING"], to: "EXPIRED" },
  pay: { by: ["system"], from: ["ACCEPTED"], to: "PAID" },
  lapse: { by: ["system"], from: ["ACCEPTED"], to: "EXPIRED" },
  cancel: { by: ["owner", "admin"], from: ["ACCEPTED", "PAID"], to: "CANCELLED" },
  complete: { by: ["system", "owner"], from: ["PAID"], to: "COMPLETED" },
} as const satisfies Record<string, Rule>;

export type Step = keyof typeof lifecycle;

/** The part an actor plays in a booking; a stranger plays none. */
export function partyOf(actor: Actor, booking: Pick<Booking, "ownerId" | "caregiverId">): Party | null {
  if (actor.kind === "system" || actor.kind === "stripe") return "system";
  if (actor.kind !== "user") return null;
  if (actor.id === booking.ownerId) return "owner";
  if (actor.id === booking.caregiverId) return "caregiver";
  return actor.role === "ADMIN" ? "admin" : null;
}

/** Admins must use the admin endpoints, which are audited, instead of the owner's. */
export function assertNotAdmin(actor: Actor, booking: Pick<Booking, "ownerId" | "caregiverId">) {
  if (partyOf(actor, booking) === "admin")
    throw new AppError("forbidden", "not_yours_to_do", "Support does this from its own pages.");
}

/** The steps a party may take with a booking in this status. */
export const stepsFor = (party: Party, status: BookingStatus) =>
  (Object.keys(lifecycle) as Step[]).filter((step) => allows(lifecycle[step], party, status));

const allows = (rule: Rule, party: Party, status: BookingStatus) =>
  rule.by.includes(party) && rule.from.includes(status);

/**
 * Takes one step and writes its history row, or throws: not_found for a stranger, forbidden for the wrong party,
 * wrong_status when the table has no such step from here. Of two concurrent callers one wins: the UPDATE names the expected status.
 */
export async function transition(
  tx: Tx,
  { actor, now }: Ctx,
  id: string,
  step: Step,
  changes: Prisma.BookingUncheckedUpdateManyInput = {},
) {
  const rule: Rule = lifecycle[step];
  const before = await tx.booking.findUnique({ where: { id } });
  const party = before && partyOf(actor, before);
  if (!before || !party) throw notFound("booking");
  if (!rule.by.includes(party)) throw new AppError("forbidden", "not_yours_to_do", "That is not yours to do.");

  const [booking] = await tx.booking.updateManyAndReturn({
    where: { id, status: { in: [...rule.from] } },
    data: { ...changes, status: rule.to },
  });
  if (!booking) throw new AppError("conflict", "wrong_status", `A booking that is ${before.status} cannot ${step}.`);
  const seq = await appendHistory(tx, { actor, now }, party, { id, step, from: before.status, to: rule.to });
  await CacheInvalidation.onBookingUpdate(id, booking.ownerId, booking.caregiverId);
  return { ...booking, seq };
}

/** Adds a row to a booking's history. The caller holds the booking's row, so the numbers have no gap. */
export async function appendHistory(
  tx: Tx,
  { actor, now }: Ctx,
  party: Party,
  { id, step, from, to }: { id: string; step: string; from: BookingStatus | null; to: BookingStatus },
) {
  recordMetric(bookingStepMetric(step));
  if (actor.kind === "user" && from) trackUserAction(actor.id, `booking_${to.toLowerCase()}`);
  const seq = (await tx.bookingEvent.count({ where: { bookingId: id } })) + 1;
  await tx.bookingEvent.create({
    data: {
      bookingId: id,
      seq,
      step,
      fromStatus: from,
      toStatus: to,
      actorRole: party.toUpperCase(),
      actorId: actorName(actor),
      at: now,
    },
  });
  return seq;
}
