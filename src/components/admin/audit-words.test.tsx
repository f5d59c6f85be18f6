import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import nl from "@/messages/nl.json";
import { renderWithMessages } from "@/testing/render";
import { useAuditWords } from "./audit-words";

function Entry({ action, reason }: { action: string; reason: string }) {
  const { what, why } = useAuditWords();
  return (
    <p>
      {what(action)} – {why(reason)}
    </p>
  );
}

test.each([
  ["booking.refund", "MISTAKE, 2000 cents: Dubbel betaald.", "Terugbetaald – Vergissing, € 20,00: Dubbel betaald."],
  ["booking.retry-refund", "2000 cents", "Opnieuw terugbetaald – € 20,00"],
  [
    "booking.settle-refund",
    "DISPUTE, 2000 cents: Zie Stripe.",
    "Terugbetaling anders geregeld – Van de eigen bank, na een verloren betwisting, € 20,00: Zie Stripe.",
  ],
  ["movement.resolve", "fees: Kosten van mei.", "Beweging bij Stripe verklaard – Kosten van Stripe: Kosten van mei."],
])("staff read words and euros of %s, not codes and cents", (action, reason, words) => {
  renderWithMessages(<Entry action={action} reason={reason} />);
  expect(screen.getByText(/ – /).textContent?.replace(/\s/g, " ")).toBe(words);
});

test("a cancellation by support names the reason and what goes back", () => {
  renderWithMessages(<Entry action="booking.cancel" reason="CAREGIVER_FAULT, 2000 cents back: Ziek." />);
  const reason = nl.adminBookings.cancel.reasons.CAREGIVER_FAULT;
  expect(screen.getByText(/Ziek/).textContent?.replace(/\s/g, " ")).toContain(`${reason}, € 20,00: Ziek.`);
});
