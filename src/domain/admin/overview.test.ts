import { expect, test } from "vitest";
import { getWorkQueues } from "@/domain/admin/overview";
import { openComplaint } from "@/domain/complaints/open";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { insertCompletedWalk } from "@/testing/fixtures/booking-rows";
import { atTime } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, person } from "@/testing/fixtures/users";

test("each queue says how long it is and since when its oldest entry waits", async () => {
  const [admin, owner, caregiver] = [await person("ADMIN"), await person("OWNER"), await approvedCaregiver()];
  const queue = async (name: string) => (await getWorkQueues(admin)).find((each) => each.queue === name);
  const endsAt = after(admin.now, -HOUR_MS);
  const { id } = await insertCompletedWalk(caregiver.id, owner.id, endsAt);
  await openComplaint(atTime(owner, admin.now), id, { text: "De wandeling duurde maar kort." });
  expect(await queue("complaints")).toEqual({ queue: "complaints", count: 1, oldest: admin.now });
  const held = await insertCompletedWalk(caregiver.id, owner.id, after(endsAt, -DAY_MS));
  await db.booking.update({ where: { id: held.id }, data: { holdReason: "dispute" } });
  expect(await queue("held")).toEqual({ queue: "held", count: 1, oldest: held.endsAt });
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { status: "SUBMITTED", submittedAt: endsAt } });
  expect(await queue("caregivers")).toEqual({ queue: "caregivers", count: 1, oldest: endsAt });
  expect(await queue("failedPayouts")).toMatchObject({ count: 0, oldest: null });
  await expect(getWorkQueues(owner)).rejects.toMatchObject({ kind: "forbidden" });
});
