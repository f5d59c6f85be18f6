import { expect, test } from "vitest";
import { getBooking } from "@/domain/bookings/queries";
import { requestBooking } from "@/domain/bookings/request";
import { db, pool } from "@/lib/db";
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

test("a request and an acceptance take six round trips each at most, BEGIN and COMMIT among them", async () => {
  const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
  const pets = [(await dogOf(owner)).id];
  const sent: unknown[] = [];
  pool.on("acquire", (client) => {
    const target = client as unknown as { query: (...args: unknown[]) => unknown }; // one signature for all overloads
    const query = target.query.bind(client);
    target.query = (...args) => {
      sent.push(args[0]);
      return query(...args);
    };
    pool.once("release", () => (target.query = query));
  });
  const { id } = await requestBooking(owner, walkRequest(caregiver.id, pets));
  const requested = sent.splice(0);
  await acceptBooking(caregiver, id);
  expect([requested.length, sent.length]).toEqual([6, 6]);
  pool.removeAllListeners("acquire");
});

test("many acceptances of one caregiver wait without connections: others go on, and none is refused as busy", async () => {
  const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
  const pets = [(await dogOf(owner)).id];
  const { id } = await requestBooking(owner, walkRequest(caregiver.id, pets));
  const used = () => pool.totalCount - pool.idleCount;
  const most: number[] = [];
  pool.on("acquire", () => most.push(used()));
  const answers = await Promise.allSettled(Array.from({ length: 40 }, () => acceptBooking(caregiver, id)));
  pool.removeAllListeners("acquire");
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []));
  expect(refused).toEqual(Array.from({ length: 39 }, () => "wrong_status"));
  expect(Math.max(...most)).toBe(1);
});
