import { remindParties } from "@/domain/bookings/remind";
import { askStatements } from "@/domain/payments/ask-statement";
import type { Ctx } from "@/lib/actor";

/** Whatever people hear from us because time passed: care that begins, and the statement of a month. */
export async function remind(ctx: Ctx) {
  const { due } = await remindParties(ctx);
  return { due, ...(await askStatements(ctx)) };
}
