import { fireEvent, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { StarInput } from "@/components/ui/fields/star-input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import nl from "@/messages/nl.json";
import { answerWith, renderWithMessages } from "@/testing/render";
import { router } from "@/testing/setup-components";

const PETS = "/api/pets";

function renderForm(props: Partial<React.ComponentProps<typeof ApiForm>> = {}) {
  renderWithMessages(
    <ApiForm action={PETS} {...props}>
      <Field name="name" label="Naam" hint="Zoals je hem roept" required>
        <Input />
      </Field>
      <Field name="birthYear" label="Geboortejaar">
        <Input data-type="number" data-empty="null" />
      </Field>
      <SubmitButton>Bewaren</SubmitButton>
    </ApiForm>,
  );
  return { name: screen.getByLabelText("Naam"), send: screen.getByRole("button", { name: "Bewaren" }) };
}

test("controls are sent as JSON, and success is announced", async () => {
  const requests = answerWith({ body: { id: "7" } });
  const onDone = vi.fn();
  const { name, send } = renderForm({ onDone, extra: { species: "DOG" } });
  await userEvent.type(name, "Bas");
  await userEvent.click(send);
  expect(await screen.findByText(nl.form.saved)).toBeTruthy();
  expect(requests).toEqual([{ path: PETS, method: "POST", body: { name: "Bas", birthYear: null, species: "DOG" } }]);
  expect(onDone).toHaveBeenCalledExactlyOnceWith({ id: "7" });
  expect(router.refresh).toHaveBeenCalledOnce();
});

test("after success it goes where doneHref says, filled from the response", async () => {
  answerWith({ body: { id: "7" } });
  const { name, send } = renderForm({ doneHref: "/nl/pets/{id}" });
  await userEvent.type(name, "Bas");
  await userEvent.click(send);
  await waitFor(() => expect(router.push).toHaveBeenCalledExactlyOnceWith("/nl/pets/7"));
});

test("an empty required control is reported without asking the server", async () => {
  const requests = answerWith({});
  const { name, send } = renderForm();
  await userEvent.click(send);
  const summary = await screen.findByRole("alert");
  expect(summary.textContent).toContain(nl.form.summary);
  expect(document.activeElement).toBe(summary);
  expect(name.getAttribute("aria-invalid")).toBe("true");
  await userEvent.click(screen.getByRole("link", { name: `Naam: ${nl.fieldErrors.name.required}` }));
  expect(document.activeElement).toBe(name);
  expect(requests).toEqual([]);
});

test("in the summary a name is followed by a colon, and a question by its own mark", async () => {
  renderWithMessages(
    <ApiForm action={PETS}>
      <Field name="size" label="Hoe groot is je hond?" required>
        <Input />
      </Field>
      <SubmitButton>Bewaren</SubmitButton>
    </ApiForm>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Bewaren" }));
  expect((await screen.findByRole("link")).textContent).toMatch(/^Hoe groot is je hond\? [^:]+\.$/);
});

test("a field error of the server stands beside its control, in the reader's language", async () => {
  const errors = [{ path: "birthYear", code: "unknown_code", message: "Too long ago." }];
  answerWith({ status: 400, body: { code: "invalid_input", errors } });
  const { name, send } = renderForm();
  await userEvent.type(name, "Bas");
  await userEvent.click(send);
  const control = screen.getByLabelText("Geboortejaar");
  await waitFor(() => expect(control.getAttribute("aria-invalid")).toBe("true"));
  const described = document.getElementById(control.getAttribute("aria-describedby") ?? "");
  expect(described?.textContent).toBe("Too long ago.");
  expect(screen.getByRole("alert").textContent).toContain("Geboortejaar: Too long ago.");
  expect(name.getAttribute("aria-invalid")).toBeNull();
});

test.each([
  ["offline" as const, nl.form.network],
  [{ status: 409, body: { code: "conflict" } }, nl.errors.conflict],
  [{ status: 503, body: "<html>" }, nl.errors.unavailable],
  [{ status: 500, body: {} }, nl.errors.bug],
])("a failure (%o) is explained and loses nothing that was typed", async (answer, text) => {
  answerWith(answer, { body: {} });
  const { name, send } = renderForm();
  await userEvent.type(name, "Bas");
  await userEvent.click(send);
  expect((await screen.findByRole("alert")).textContent).toContain(text);
  expect(name).toHaveProperty("value", "Bas");
  await userEvent.click(send);
  expect(await screen.findByText(nl.form.saved)).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a second press while the first request runs sends nothing", async () => {
  let finish: (response: Response) => void = () => undefined;
  const fetched = vi.fn(() => new Promise<Response>((resolve) => (finish = resolve)));
  vi.stubGlobal("fetch", fetched);
  const { name, send } = renderForm();
  await userEvent.type(name, "Bas{Enter}");
  await waitFor(() => expect(send.getAttribute("aria-busy")).toBe("true"));
  await userEvent.click(send);
  finish(Response.json({}));
  expect(await screen.findByText(nl.form.saved)).toBeTruthy();
  expect(fetched).toHaveBeenCalledOnce();
});

test("an error goes as soon as its control is fixed, and the others stay", async () => {
  answerWith({
    status: 400,
    body: { code: "invalid_input", errors: ["name", "birthYear"].map((path) => ({ path, code: "too_long" })) },
  });
  const { name, send } = renderForm();
  await userEvent.type(name, "Bas");
  await userEvent.click(send);
  await waitFor(() => expect(name.getAttribute("aria-invalid")).toBe("true"));
  await userEvent.type(name, "je");
  expect(name.getAttribute("aria-invalid")).toBeNull();
  expect(screen.getByLabelText("Geboortejaar").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("alert").textContent).not.toContain("Naam:");
});

test("an ended session offers to sign in beside the form, and nothing typed is lost", async () => {
  answerWith({ status: 401, body: { code: "unauthenticated" } });
  document.documentElement.lang = "nl-BE";
  const { name, send } = renderForm();
  await userEvent.type(name, "Bas");
  await userEvent.click(send);
  const link = await screen.findByRole("link", { name: nl.form.signInAgain });
  expect(link.getAttribute("href")).toBe("/nl/sign-in");
  expect(link.getAttribute("target")).toBe("_blank");
  expect(name).toHaveProperty("value", "Bas");
});

test("an answer that breaks off half way is said in a sentence", async () => {
  vi.stubGlobal("fetch", async () => new Response('{"id": "7'));
  const { name, send } = renderForm();
  await userEvent.type(name, "Bas");
  await userEvent.click(send);
  expect((await screen.findByRole("alert")).textContent).toContain(nl.errors.cut_off);
});

test("leaving with changes that were not sent asks first; sent changes do not ask", async () => {
  answerWith({});
  const ask = vi.fn(() => false);
  vi.stubGlobal("confirm", ask);
  const { name, send } = renderForm({ method: "PUT" });
  const link = document.createElement("a");
  link.href = "/nl/account";
  document.body.append(link);
  const followed = () => fireEvent.click(link);
  await userEvent.type(name, "Bas");
  expect(followed()).toBe(false);
  expect(ask).toHaveBeenCalledExactlyOnceWith(nl.form.unsent);
  await userEvent.click(send);
  await screen.findByText(nl.form.saved);
  followed();
  expect(ask).toHaveBeenCalledOnce();
  link.remove();
});

test("what another tab has changed is not overwritten", async () => {
  const requests = answerWith({});
  const { name, send } = renderForm({ method: "PUT" });
  await userEvent.type(name, "Bas");
  const other = new BroadcastChannel("saved-forms");
  other.postMessage(PETS);
  await waitFor(async () => {
    await userEvent.click(send);
    expect(screen.getByRole("alert").textContent).toContain(nl.errors.changed_elsewhere);
  });
  other.close();
  expect(requests.length).toBeLessThanOrEqual(1); // the first press may come before the message of the other tab
});

test("resetOnDone empties the form", async () => {
  answerWith({});
  const { name, send } = renderForm({ resetOnDone: true, doneText: "Verstuurd" });
  await userEvent.type(name, "Bas");
  await userEvent.click(send);
  expect(await screen.findByText("Verstuurd")).toBeTruthy();
  expect(name).toHaveProperty("value", "");
});

test("stars are five radios in one group, sent as a number", async () => {
  const requests = answerWith({});
  renderWithMessages(
    <ApiForm action="/api/reviews">
      <StarInput
        name="stars"
        legend="Hoe was het?"
        labels={["1 ster", "2 sterren", "3 sterren", "4 sterren", "5 sterren"]}
      />
      <SubmitButton>Plaatsen</SubmitButton>
    </ApiForm>,
  );
  expect(screen.getByRole("group", { name: "Hoe was het?" })).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "4 sterren" }));
  await userEvent.click(screen.getByRole("button", { name: "Plaatsen" }));
  await waitFor(() => expect(requests).toMatchObject([{ body: { stars: 4 } }]));
});
