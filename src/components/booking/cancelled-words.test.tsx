import { expect, test } from "vitest";
import { OwnerStep } from "@/components/booking/next-step";
import type { BookingView } from "@/domain/bookings/responses";
import nl from "@/messages/nl.json";
import { renderWithMessages } from "@/testing/render";

const at = new Date("2026-12-04T10:00:00Z");

/** As much of a cancelled booking as its next step reads. */
const cancelled = (also: object) =>
  ({
    ...{ id: "b", status: "CANCELLED", service: "DOG_WALKING", priceCents: 1300, pets: [], can: [], events: [] },
    ...{ startsAt: at, endsAt: at, respondBy: at, payBy: at, now: at, caregiver: { name: "Emma V." } },
    ...{ refundDueCents: 0, paidAt: null, money: "none", refunds: [] },
    ...also,
  }) as unknown as BookingView; // the rest of the view is not read

test.each([
  ["nothing was paid", {}, "cancelledFree"],
  ["the bank decides", { money: "processing" }, "cancelledProcessing"],
  ["the payment came late", { money: "late" }, "cancelledLate"],
  ["the care had begun", { paidAt: at, money: "paid" }, "cancelledNone"],
  ["it was refunded", { paidAt: at, refundDueCents: 1300, money: "refund_pending" }, "cancelled"],
  ["the bank contests it", { paidAt: at, refundDueCents: 1300, money: "refund_waits" }, "cancelledContested"],
] as const)("cancelled and %s: the sentence comes from the payment too", (_when, also, key) => {
  const { container } = renderWithMessages(<OwnerStep view={cancelled(also)} canReview={false} />);
  const said = nl.booking.owner[key].text.replace(/\{\w+\}/g, "€ 13,00");
  expect(container.textContent?.replaceAll("\u00a0", " ")).toContain(said);
});
