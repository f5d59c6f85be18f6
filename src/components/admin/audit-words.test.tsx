import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
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

test("staff read words and euros, not codes and cents", () => {
  renderWithMessages(<Entry action="booking.refund" reason="MISTAKE, 2000 cents: Dubbel betaald." />);
  const text = screen.getByText(/Dubbel betaald/).textContent?.replace(/\s/g, " ");
  expect(text).toBe("Terugbetaald – Vergissing, € 20,00: Dubbel betaald.");
});
