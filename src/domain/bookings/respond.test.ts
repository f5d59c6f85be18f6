import { expect, test } from "vitest";
import { getBooking } from "@/domain/bookings/queries";
import { requestBooking } from "@/domain/bookings/request";
import { db } from "@/lib/db";
import { after } from "@/lib/time";
import { atTime, walkRequest } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, dogOf, person } from "@/testing/fixtures/users";
import { acceptBooking, declineBooking } from "./respond";

test.each([
  ["accepting", acceptBooking],
  ["declining", (ctx, id) => declineBooking(ctx, id, { reason: "NO_TIME" })],
] as [string, typeof acceptBooking][])(
  "after the respond-by instant %s is refused and not offered",
  async (_what, answer) => {
    const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
    const { id, respondBy } = await requestBooking(owner, walkRequest(caregiver.id, [(await dogOf(owner)).id]));
    const late = atTime(caregiver, respondBy);
    await expect(answer(late, id)).rejects.toMatchObject({ kind: "conflict", code: "too_late" });
    expect((await getBooking(late, id)).can).toEqual([]);
    expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ status: "PENDING" });
    expect(await db.email.count({ where: { bookingId: id, userId: owner.id } })).toBe(0);
    const inTime = atTime(caregiver, after(respondBy, -1));
    expect((await getBooking(inTime, id)).can.toSorted()).toEqual(["accept", "decline"]);
    await answer(inTime, id);
  },
);
