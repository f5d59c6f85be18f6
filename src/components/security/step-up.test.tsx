import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { StepUp } from "@/components/security/step-up";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import nl from "@/messages/nl.json";
import { answerWith, renderWithMessages } from "@/testing/render";

const REFUND = "/api/admin/refund";
const refusal = { status: 403, body: { code: "prove_again" } };

function renderRefund() {
  renderWithMessages(
    <>
      <ApiForm action={REFUND} extra={{ key: "k1" }} doneText="Terugbetaald">
        <Field name="note" label="Waarom?" required>
          <Input />
        </Field>
        <SubmitButton>Terugbetalen</SubmitButton>
      </ApiForm>
      <StepUp texts={{ title: "Bevestig", text: "Geef je code.", close: "Annuleren" }}>
        <Field name="code" label="Code" required>
          <Input />
        </Field>
        <SubmitButton>Bevestigen</SubmitButton>
      </StepUp>
    </>,
  );
}

async function refund() {
  await userEvent.type(screen.getByLabelText("Waarom?"), "Niet komen opdagen");
  await userEvent.click(screen.getByRole("button", { name: "Terugbetalen" }));
  await screen.findByRole("dialog", { name: "Bevestig" });
}

test("a request that needs the second factor is sent again after it, with all that was typed and the same key", async () => {
  const requests = answerWith(refusal, { body: { ok: true } }, { body: { id: "7" } });
  renderRefund();
  await refund();
  await userEvent.type(screen.getByLabelText("Code"), "123456");
  await userEvent.click(screen.getByRole("button", { name: "Bevestigen" }));
  expect(await screen.findByText("Terugbetaald")).toBeTruthy();
  const refundRequest = { path: REFUND, method: "POST", body: { note: "Niet komen opdagen", key: "k1" } };
  expect(requests).toEqual([
    refundRequest,
    { path: "/api/me/step-up", method: "POST", body: { code: "123456" } },
    refundRequest,
  ]);
});

test("who closes the dialog reads why nothing happened, and what was typed stays", async () => {
  const requests = answerWith(refusal);
  renderRefund();
  await refund();
  await userEvent.click(screen.getByRole("button", { name: "Annuleren" }));
  expect((await screen.findByRole("alert")).textContent).toContain(nl.errors.prove_again);
  expect(screen.getByLabelText("Waarom?")).toHaveProperty("value", "Niet komen opdagen");
  expect(requests).toHaveLength(1);
});
