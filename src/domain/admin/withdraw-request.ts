import { withdraw } from "@/domain/bookings/withdraw";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { audit } from "./audit";
import { bookingAsAdmin } from "./booking-as-admin";
import type { AdminWithdrawal } from "./schema";

/** Support takes back a request that nobody has answered yet; both parties hear of it. */
export const withdrawAsAdmin = (ctx: Ctx, id: string, { note }: AdminWithdrawal) =>
  inTransaction(async (tx) => {
    await bookingAsAdmin(tx, ctx, id);
    const withdrawn = await withdraw(tx, ctx, id);
    await audit(tx, ctx, { action: "booking.withdraw", subject: `booking:${id}`, reason: note });
    return withdrawn;
  });
