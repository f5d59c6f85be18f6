import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { ActionButton } from "@/components/ui/action-button";
import { DialogButton } from "@/components/ui/dialog";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { Toaster } from "@/components/ui/toaster";
import nl from "@/messages/nl.json";
import { answerWith, renderWithMessages } from "@/testing/render";
import { router } from "@/testing/setup-components";

const openDialog = () => screen.queryByRole("dialog");

test("a dialog opens as a modal with its title as name, and closes by its button", async () => {
  renderWithMessages(
    <DialogButton label="Voorwaarden" title="Annuleren">
      <p>Gratis tot 24 uur vooraf</p>
    </DialogButton>,
  );
  const opener = screen.getByRole("button", { name: "Voorwaarden" });
  expect(opener.getAttribute("aria-haspopup")).toBe("dialog");
  expect(openDialog()).toBeNull();
  expect(screen.queryByText("Gratis tot 24 uur vooraf")).toBeNull();
  await userEvent.click(opener);
  expect(screen.getByRole("dialog", { name: "Annuleren" })).toHaveProperty("open", true);
  expect(screen.getByText("Gratis tot 24 uur vooraf")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: nl.common.close }));
  await waitFor(() => expect(openDialog()).toBeNull());
});

test("a press on the backdrop closes it, a press inside does not", async () => {
  renderWithMessages(
    <DialogButton label="Voorwaarden" title="Annuleren">
      <p>Tekst</p>
    </DialogButton>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Voorwaarden" }));
  await userEvent.click(screen.getByText("Tekst"));
  expect(openDialog()).not.toBeNull();
  await userEvent.click(screen.getByRole("dialog"));
  await waitFor(() => expect(openDialog()).toBeNull());
});

test("selecting text that ends on the backdrop does not close it, nor does the second half of a double click", async () => {
  renderWithMessages(
    <DialogButton label="Voorwaarden" title="Annuleren">
      <p>Tekst</p>
    </DialogButton>,
  );
  await userEvent.dblClick(screen.getByRole("button", { name: "Voorwaarden" }));
  const dialog = screen.getByRole("dialog");
  fireEvent.pointerDown(screen.getByText("Tekst"));
  fireEvent.click(dialog, { detail: 1 });
  expect(openDialog()).not.toBeNull();
  fireEvent.pointerDown(dialog);
  fireEvent.click(dialog, { detail: 2 });
  expect(openDialog()).not.toBeNull();
});

test("a double click sends once", async () => {
  const requests = answerWith({});
  renderWithMessages(<ActionButton action="/api/bookings/1/accept">Aanvaarden</ActionButton>);
  await userEvent.dblClick(screen.getByRole("button", { name: "Aanvaarden" }));
  await waitFor(() => expect(requests).toHaveLength(1));
});

test("an action on a page that is out of date says what happened and refreshes it", async () => {
  answerWith({ status: 409, body: { code: "already_decided" } });
  renderWithMessages(
    <>
      <ActionButton action="/api/bookings/1/accept">Aanvaarden</ActionButton>
      <Toaster label="Meldingen" dismissLabel="Melding sluiten" />
    </>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Aanvaarden" }));
  expect(await screen.findAllByText(nl.errors.already_decided)).toHaveLength(2); // beside the button, and where it stays
  expect(router.refresh).toHaveBeenCalledOnce();
});

test("a form dialog closes when its form is done, announces it, and moves focus to the page's title", async () => {
  renderWithMessages(
    <>
      <h1 id="page-title" tabIndex={-1}>
        Boeking
      </h1>
      <FormDialog label="Terugbetalen" title="Terugbetaling">
        {(done) => (
          <button type="button" onClick={() => done("Terugbetaald")}>
            Bevestigen
          </button>
        )}
      </FormDialog>
      <Toaster label="Meldingen" dismissLabel="Melding sluiten" />
    </>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Terugbetalen" }));
  await userEvent.click(screen.getByRole("button", { name: "Bevestigen" }));
  expect(await screen.findByText("Terugbetaald")).toBeTruthy();
  await waitFor(() => expect(openDialog()).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Boeking" }));
  await userEvent.click(screen.getByRole("button", { name: "Melding sluiten" }));
  expect(screen.queryByText("Terugbetaald")).toBeNull();
});

const CONFIRM = { title: "Weigeren?", text: "De aanvraag vervalt.", yes: "Ja, weigeren", no: "Toch niet" };

test("an action that asks for confirmation sends nothing until it is confirmed", async () => {
  const requests = answerWith({});
  renderWithMessages(
    <ActionButton action="/api/bookings/1/decline" body={{ reason: "BUSY" }} confirm={CONFIRM}>
      Weigeren
    </ActionButton>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Weigeren" }));
  const dialog = within(screen.getByRole("dialog", { name: CONFIRM.title }));
  await userEvent.click(dialog.getAllByRole("button", { name: CONFIRM.no })[1] as HTMLElement);
  await waitFor(() => expect(openDialog()).toBeNull());
  expect(requests).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Weigeren" }));
  await userEvent.click(screen.getByRole("button", { name: CONFIRM.yes }));
  await waitFor(() =>
    expect(requests).toEqual([{ path: "/api/bookings/1/decline", method: "POST", body: { reason: "BUSY" } }]),
  );
  await waitFor(() => expect(openDialog()).toBeNull());
});

test("an action that fails says why beside its button, and can be tried again", async () => {
  const requests = answerWith({ status: 409, body: { code: "conflict" } }, {});
  renderWithMessages(<ActionButton action="/api/bookings/1/accept">Aanvaarden</ActionButton>);
  await userEvent.click(screen.getByRole("button", { name: "Aanvaarden" }));
  expect(await screen.findByText(nl.errors.conflict)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Aanvaarden" }));
  await waitFor(() => expect(screen.queryByText(nl.errors.conflict)).toBeNull());
  expect(requests).toHaveLength(2);
});
