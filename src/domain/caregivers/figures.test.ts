import { expect, test } from "vitest";
import { getPublicCaregiver } from "@/domain/caregivers/queries";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";
import { insertCompletedWalk } from "@/testing/fixtures/booking-rows";
import { systemCtx } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { countDueFigures } from "./count-figures";
import { type BookingFacts, calculateFigures } from "./figures";

const asked = new Date("2026-05-04T09:00:00Z");
const booking = (facts: Partial<BookingFacts>): BookingFacts => ({
  ...{ ownerId: "a", status: "DECLINED", createdAt: asked, answeredAt: null, isCaregiverFault: false },
  ...facts,
});
const answered = (minutes: number) => booking({ answeredAt: after(asked, minutes * MINUTE_MS) });
const expired = booking({ status: "EXPIRED" });

test.each<[string, BookingFacts[], number | null, number | null]>([
  ["nothing", [], null, null],
  ["two requests are too few", [answered(10), answered(20)], null, null],
  ["all of three", [answered(10), answered(60), answered(20)], 100, 20],
  ["an even number has the middle of two", [answered(10), answered(20), answered(40), answered(600)], 100, 30],
  ["one of three expired", [answered(10), answered(30), expired], 67, 20],
  ["never", [expired, expired, expired], 0, null],
  [
    "waiting and withdrawn say nothing",
    [answered(1), answered(2), booking({ status: "PENDING" }), booking({ status: "CANCELLED" })],
    null,
    null,
  ],
  ["an unpaid one that lapsed was answered", [answered(1), answered(2), { ...answered(3), status: "EXPIRED" }], 100, 2],
])("answers: %s", (_, bookings, answerPercent, answerMinutes) => {
  expect(calculateFigures(bookings)).toMatchObject({ answerPercent, answerMinutes });
});

test("a client comes back with the second completed booking; only support's cancellations for the caregiver's reason count", () => {
  const done = (ownerId: string) => booking({ ownerId, status: "COMPLETED" });
  const cancelled = (isCaregiverFault: boolean) => booking({ status: "CANCELLED", isCaregiverFault });
  const bookings = [
    done("a"),
    done("a"),
    done("a"),
    done("b"),
    done("c"),
    done("c"),
    cancelled(true),
    cancelled(false),
  ];
  expect(calculateFigures(bookings)).toMatchObject({ repeatClients: 2, cancellations: 1 });
});

test("figures are counted once a day and stand on the page", async () => {
  const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
  const now = new Date();
  for (const days of [3, 2]) await insertCompletedWalk(caregiver.id, owner.id, after(now, -days * DAY_MS));
  const page = async () => (await getPublicCaregiver({ ...caregiver, fresh: true }, caregiver.id)).figures;
  expect(await page()).toBeNull();
  expect(await countDueFigures(systemCtx(now))).toMatchObject({ counted: expect.any(Number) });
  const figures = { answerPercent: null, answerMinutes: null, repeatClients: 1, cancellations: 0 };
  expect(await page()).toEqual(figures);

  await insertCompletedWalk(caregiver.id, (await person("OWNER")).id, after(now, -DAY_MS));
  expect(await countDueFigures(systemCtx(after(now, DAY_MS - 1)))).toEqual({ counted: 0 });
  expect(await countDueFigures(systemCtx(after(now, DAY_MS)))).toMatchObject({ counted: 1 });
  expect(await countDueFigures(systemCtx(after(now, 400 * DAY_MS)))).toMatchObject({ counted: 1 });
  expect(await page()).toEqual({ ...figures, repeatClients: 0 });
});
