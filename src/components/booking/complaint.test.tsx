import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { BookingView } from "@/domain/bookings/responses";
import { answerWith, renderWithMessages } from "@/testing/render";
import { Complaint } from "./complaint";

const at = new Date("2026-12-04T10:00:00Z");
const opened = { openedAt: at, decidedAt: null, refundCents: null, decisionNote: null };
const complaint = { ...opened, text: "De wandeling duurde maar tien minuten.", reply: null };

/** As much of a booking with a complaint as this part reads. */
const view = (party: BookingView["party"], also: object = {}) =>
  ({
    ...{ id: "7", party, status: "COMPLETED", endsAt: at, now: at },
    ...{ owner: { name: "Noor P." }, caregiver: { name: "Emma V." }, complaint: { ...complaint, ...also } },
  }) as unknown as BookingView; // the rest of the view is not read

const replyButton = () => screen.queryByRole("button", { name: "Vertel jouw kant" });

test("the caregiver reads the complaint and gives her side", async () => {
  const requests = answerWith({});
  renderWithMessages(<Complaint view={view("caregiver")} />);
  expect(screen.getByText(complaint.text)).toBeTruthy();
  await userEvent.click(replyButton() as HTMLElement);
  await userEvent.type(screen.getByLabelText("Wat is er gebeurd?"), "Bas was moe, dus gingen we eerder terug.");
  await userEvent.click(screen.getByRole("button", { name: "Antwoord versturen" }));
  await waitFor(() =>
    expect(requests).toMatchObject([
      { path: "/api/bookings/7/complaint/reply", body: { text: "Bas was moe, dus gingen we eerder terug." } },
    ]),
  );
});

test.each([
  ["the owner", "owner", {}],
  ["a caregiver who has replied", "caregiver", { reply: "Bas was moe, dus gingen we eerder terug." }],
  ["a caregiver after the decision", "caregiver", { decidedAt: at, refundCents: 0 }],
] as const)("%s cannot reply to it", (_who, party, also) => {
  renderWithMessages(<Complaint view={view(party, also)} />);
  expect(screen.getByText(complaint.text)).toBeTruthy();
  expect(replyButton()).toBeNull();
});
