import { expect, test } from "vitest";
import { getBooking } from "@/domain/bookings/queries";
import { openComplaint, replyToComplaint } from "@/domain/complaints/open";
import { db } from "@/lib/db";
import { after, HOUR_MS } from "@/lib/time";
import { insertCompletedWalk } from "@/testing/fixtures/booking-rows";
import { atTime } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, person } from "@/testing/fixtures/users";

const text = "Ik was er om tien uur en heb een half uur gewacht.";

test("the caregiver gives her side once, both read it, and the owner gets an email", async () => {
  const [owner, caregiver, stranger] = [await person("OWNER"), await approvedCaregiver(), await approvedCaregiver()];
  const endsAt = new Date("2026-11-20T10:00:00Z");
  const { id } = await insertCompletedWalk(caregiver.id, owner.id, endsAt);
  const at = after(endsAt, HOUR_MS);
  await openComplaint(atTime(owner, at), id, { text: "De wandeling duurde maar kort." });

  await expect(replyToComplaint(atTime(owner, at), id, { text })).rejects.toMatchObject({ code: "not_yours_to_do" });
  await expect(replyToComplaint(atTime(stranger, at), id, { text })).rejects.toMatchObject({ kind: "not_found" });
  await replyToComplaint(atTime(caregiver, at), id, { text });
  await expect(replyToComplaint(atTime(caregiver, at), id, { text })).rejects.toMatchObject({ code: "no_reply_now" });

  for (const reader of [owner, caregiver])
    expect((await getBooking(atTime(reader, at), id)).complaint).toMatchObject({ reply: text, repliedAt: at });
  const mails = await db.email.findMany({ where: { bookingId: id, template: "complaint-replied" } });
  expect(mails.map(({ userId }) => userId)).toEqual([owner.id]);
});
