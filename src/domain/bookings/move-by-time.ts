import type { Ctx } from "@/lib/actor";
import { completeDue } from "./complete-due";
import { expireRequests } from "./expire";
import { lapseUnpaid } from "./lapse";

/** Everything the clock does to bookings: unanswered requests expire, unpaid ones lapse, finished care completes. */
export async function moveByTime(ctx: Ctx) {
  return { expired: await expireRequests(ctx), lapsed: await lapseUnpaid(ctx), completed: await completeDue(ctx) };
}
