import { CacheInvalidation } from "@/domain/cache";
import { bookingStepMetric } from "@/domain/metrics";
import { type Booking, type BookingStatus, Prisma } from "@/generated/prisma/client";
import { type Actor, actorName, type Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { updateSql } from "@/lib/db/statements";
import { AppError, notFound } from "@/lib/errors";
import { recordMetric, trackUserAction } from "@/lib/telemetry/record";

export type Party = "owner" | "caregiver" | "admin" | "system";

interface Rule {
  by: readonly Party[];
  from: readonly BookingStatus[];
  to: BookingStatus;
}

/** The life of a booking after it is requested (PENDING). Statuses change only through `transition`, so this table is complete. */
export const lifecycle = {
  accept: { by: ["caregiver", "admin"], from: ["PENDING"], to: "ACCEPTED" },
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

/** Refuses a step: not_found to a stranger, forbidden to the wrong party, wrong_status when the table has no such step from here. */
export function assertMayStep<B extends Pick<Booking, "ownerId" | "caregiverId" | "status">>(
  actor: Actor,
  booking: B | null,
  step: Step,
): { booking: B; party: Party } {
  const rule: Rule = lifecycle[step];
  const party = booking && partyOf(actor, booking);
  if (!booking || !party) throw notFound("booking");
  if (!rule.by.includes(party)) throw new AppError("forbidden", "not_yours_to_do", "That is not yours to do.");
  if (!rule.from.includes(booking.status)) throw wrongStatus(booking.status, step);
  return { booking, party };
}

const wrongStatus = (status: BookingStatus, step: Step) =>
  new AppError("conflict", "wrong_status", `A booking that is ${status} cannot ${step}.`);

/** Locks and reads a booking's row: the history that a later statement numbers is complete then. */
async function lockBookingRow(tx: Tx, id: string) {
  const [row] = await tx.$queryRaw<Booking[]>`SELECT * FROM "Booking" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return row ?? null;
}

/** Other rows that a step writes in its statement, by name; they may read `event`. */
type Also = Record<string, Prisma.Sql>;

/** A booking that the caller has locked and read already, with the rows to write beside the step. */
interface LockedBooking<A extends Also> {
  before: Booking;
  also: A;
}

/**
 * Takes one step and writes its history row, in one statement, or throws (see assertMayStep). Of two concurrent callers one wins:
 * the UPDATE names the expected status. `written` counts the other rows.
 */
export async function transition<A extends Also>(
  tx: Tx,
  { actor, now }: Ctx,
  of: string | LockedBooking<A>,
  step: Step,
  changes: Partial<Omit<Booking, "id" | "status">> = {},
) {
  const rule: Rule = lifecycle[step];
  const { booking: found, party } = assertMayStep(
    actor,
    typeof of === "string" ? await lockBookingRow(tx, of) : of.before,
    step,
  );
  const { id } = found;
  const others = typeof of === "string" ? [] : Object.entries(of.also);
  const writes = others.map(([name, sql]) => Prisma.sql`${Prisma.raw(name)} AS (${sql})`);
  const counts = others.map(([name]) => Prisma.sql`${name}::text, (SELECT count(*)::int FROM ${Prisma.raw(name)})`);
  const [booking] = await tx.$queryRaw<(Booking & { seq: number; written: Record<keyof A, number> })[]>`
    WITH booking AS (
      ${updateSql("Booking", { ...changes, status: rule.to })}
      WHERE id = ${id}::uuid AND status = ANY(${rule.from}::"BookingStatus"[]) RETURNING *
    ), event AS (
      INSERT INTO "BookingEvent" ("bookingId", seq, step, "fromStatus", "toStatus", "actorRole", "actorId", at)
      SELECT id, 1 + (SELECT count(*) FROM "BookingEvent" e WHERE e."bookingId" = booking.id), ${step}, ${found.status}::"BookingStatus",
        status, ${party.toUpperCase()}, ${actorName(actor)}, ${now}::timestamptz FROM booking
      RETURNING seq
    )${Prisma.join([Prisma.empty, ...writes], ", ")}
    SELECT booking.*, event.seq, json_build_object(${counts.length > 0 ? Prisma.join(counts) : Prisma.empty}) AS written
    FROM booking, event`;
  if (!booking) throw wrongStatus(found.status, step);
  recordStep(actor, step, found.status, rule.to);
  await CacheInvalidation.onBookingUpdate(id, booking.ownerId, booking.caregiverId);
  return booking;
}

/** Counts a step for operators. */
export function recordStep(actor: Actor, step: Step | "request", from: BookingStatus | null, to: BookingStatus) {
  recordMetric(bookingStepMetric(step));
  if (actor.kind === "user" && from) trackUserAction(actor.id, `booking_${to.toLowerCase()}`);
}
