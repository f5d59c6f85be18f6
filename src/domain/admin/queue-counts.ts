import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { shown } from "./booking-filters";
import { adminId } from "./only-admin";

/** What waits for an admin: caregivers to decide on, complaints to decide, bookings whose money is stuck. */
export async function queueCounts({ actor }: Ctx) {
  adminId(actor);
  const [caregiversWaiting, complaintsOpen, bookingsWithProblems] = await Promise.all([
    db.caregiver.count({ where: { status: "SUBMITTED" } }),
    db.complaint.count({ where: { decidedAt: null } }),
    db.booking.count({ where: await shown("problems") }),
  ]);
  return { caregiversWaiting, complaintsOpen, bookingsWithProblems };
}
