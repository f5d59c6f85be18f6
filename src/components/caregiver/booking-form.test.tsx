import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { timeLimits } from "@/components/quote/limits";
import { type OfferOption, useQuoteTexts } from "@/components/quote/texts";
import { Countdown } from "@/components/ui/countdown";
import type { PublicOffer } from "@/domain/caregivers/responses";
import { answerWith, renderWithMessages } from "@/testing/render";
import { BookingForm } from "./booking-form";

const NOW = new Date("2026-11-30T09:00:00Z");
const RESPOND_BY = "2026-12-01T09:00:00.000Z";
const walk: PublicOffer = {
  ...{ service: "DOG_WALKING", priceCents: 1400, halfHourCents: null, extraPetCents: 300, maxPets: 2 },
  ...{ species: ["DOG", "CAT"], sizes: ["MEDIUM"], hours: [] },
};
const stay: PublicOffer = { ...walk, service: "BOARDING", species: ["CAT"] };
const QUOTE = {
  ...{ units: 1, baseCents: 1400, extraCents: 0, petCount: 1, extraPetCents: 300, holidayUnits: 0, holidayCents: 0 },
  ...{ priceCents: 1400, fullRefundUntil: "2026-12-03T11:00:00.000Z", respondBy: RESPOND_BY, now: NOW.toISOString() },
};

function Card() {
  const { toOption, texts } = useQuoteTexts();
  const offers: [OfferOption, ...OfferOption[]] = [toOption(walk), toOption(stay)];
  return (
    <>
      <BookingForm {...{ caregiverId: "1", locale: "nl", offers, texts }} limits={timeLimits(NOW)} />
      <Countdown until={RESPOND_BY} renderedAt={NOW.getTime()} />
    </>
  );
}

/** What the card says after a walk on Friday was chosen. */
async function chosen() {
  answerWith({ body: QUOTE });
  const { container, unmount } = renderWithMessages(<Card />);
  const start = screen.getByLabelText("Begin");
  await userEvent.type(start, "2026-12-04T10:00");
  await screen.findByText(/krijg je antwoord/);
  const limits = [start.getAttribute("min"), start.getAttribute("max")];
  const text = container.textContent;
  unmount();
  return { text, limits };
}

test("the exact moment of the answer is shown before anything is sent", async () => {
  const { text } = await chosen();
  expect(text).toContain("Vraag je het nu, dan krijg je antwoord ten laatste dinsdag 1 december 2026 om 10:00.");
});

test("times can be chosen from today in Brussels to the furthest that anybody plans", async () => {
  const { limits } = await chosen();
  expect(limits).toEqual(["2026-11-30T00:00", "2028-01-29T23:59"]);
});

test.each(["2001-01-01T00:00Z", "2041-06-01T00:00Z"])(
  "a device whose clock says %s shows the same words and offers the same days",
  async (wrong) => {
    const right = await chosen();
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(wrong) });
    expect(await chosen()).toEqual(right);
  },
);

test("which animal is asked where the service takes several; for one species it goes along unasked", async () => {
  const { container } = renderWithMessages(<Card />);
  const species = () => new FormData(container.querySelector("form") ?? undefined).get("species");
  await userEvent.selectOptions(screen.getByLabelText("Welk dier?"), "CAT");
  expect(species()).toBe("CAT");
  await userEvent.selectOptions(screen.getByLabelText("Welk dier?"), "DOG");
  await userEvent.selectOptions(screen.getByLabelText("Dienst"), "BOARDING");
  expect(screen.queryByLabelText("Welk dier?")).toBeNull();
  expect(species()).toBe("CAT");
});
