import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { adminId } from "./only-admin";

/** What waits for an admin: caregivers to decide on, complaints to decide, bookings whose money is stuck. */
export async function queueCounts({ actor }: Ctx) {
  adminId(actor);
  const [caregiversWaiting, complaintsOpen, bookingsWithProblems] = await Promise.all([
    db.caregiver.count({ where: { status: "SUBMITTED" } }),
    db.complaint.count({ where: { decidedAt: null } }),
    db.booking.count({ where: WITH_PROBLEM }),
  ]);
  return { caregiversWaiting, complaintsOpen, bookingsWithProblems };
}

/** A payout on hold, a movement Stripe refused, or a payment the owner's bank contests. */
const WITH_PROBLEM = {
  OR: [
    { holdReason: { not: null } },
    { refunds: { some: { status: "FAILED" as const } } },
    { transfer: { status: "FAILED" as const } },
    { payments: { some: { disputes: { some: { closedAt: null } } } } },
  ],
};
