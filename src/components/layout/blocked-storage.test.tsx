import { readdirSync, readFileSync } from "node:fs";
import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RequestFrame } from "@/components/booking/request/request-frame";
import { readOutbox, saveOutbox } from "@/components/messages/outbox";
import { Input } from "@/components/ui/fields/input";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { answerWith, renderWithMessages } from "@/testing/render";
import { router } from "@/testing/setup-components";
import { RoleOnly } from "./current-user";
import { SignOutButton } from "./signed-in-menu";
import { ThemeSwitch } from "./theme-switch";

const KINDS = ["localStorage", "sessionStorage"] as const;
const original = KINDS.map((kind) => Object.getOwnPropertyDescriptor(window, kind));

/** A browser whose owner blocks storage: reading the property itself throws. */
beforeEach(() => {
  for (const kind of KINDS)
    Object.defineProperty(window, kind, {
      configurable: true,
      get: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
});
afterEach(() => {
  KINDS.forEach((kind, index) => {
    const before = original[index];
    if (before) Object.defineProperty(window, kind, before);
    else Reflect.deleteProperty(window, kind);
  });
});

test("every component that stores something in the browser is tried below", () => {
  const users = readdirSync("src/components", { recursive: true, encoding: "utf8" }).filter(
    (path) =>
      /(?<!\.test)\.tsx?$/.test(path) &&
      readFileSync(`src/components/${path}`, "utf8").includes('"@/components/ui/browser-storage"'),
  );
  expect(users.sort()).toEqual([
    "booking/request/form-draft.ts",
    "booking/request/request-frame.tsx",
    "layout/current-user.tsx",
    "layout/signed-in-menu.tsx",
    "layout/theme-switch.tsx",
    "messages/outbox.ts",
  ]);
});

test("the appearance changes, and is not remembered", async () => {
  renderWithMessages(<ThemeSwitch legend="Weergave" labels={{ system: "Toestel", light: "Licht", dark: "Donker" }} />);
  await userEvent.click(screen.getByRole("radio", { name: "Donker" }));
  expect(document.documentElement.dataset.theme).toBe("dark");
  await userEvent.click(screen.getByRole("radio", { name: "Toestel" }));
  expect(document.documentElement.dataset.theme).toBeUndefined();
});

test("the menus know who is signed in, and signing out works", async () => {
  const requests = answerWith({ body: { user: { id: "1", role: "ADMIN", name: "Noor" } } }, {});
  const assign = vi.spyOn(window.location, "assign").mockImplementation(() => undefined);
  renderWithMessages(
    <>
      <RoleOnly role="ADMIN">Beheer</RoleOnly>
      <SignOutButton label="Uitloggen" homeHref="/nl" />
    </>,
  );
  expect(await screen.findByText("Beheer")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Uitloggen" }));
  await waitFor(() => expect(assign).toHaveBeenCalledExactlyOnceWith("/nl"));
  expect(requests.map(({ path }) => path)).toEqual(["/api/me", "/api/sign-out"]);
});

test("a request without a draft is typed and sent", async () => {
  const requests = answerWith({ body: { id: "7" } });
  renderWithMessages(
    <RequestFrame caregiverId="1" doneHref="/nl/bookings/{id}" draftKey="draft">
      <Input name="message" aria-label="Bericht" />
      <SubmitButton>Versturen</SubmitButton>
    </RequestFrame>,
  );
  await userEvent.type(screen.getByLabelText("Bericht"), "Hallo");
  await userEvent.click(screen.getByRole("button", { name: "Versturen" }));
  await waitFor(() => expect(router.push).toHaveBeenCalledExactlyOnceWith("/nl/bookings/7"));
  expect(requests).toMatchObject([{ path: "/api/bookings", body: { message: "Hallo", caregiverId: "1" } }]);
});

test("a message that was not sent is lost with the page, and nothing fails", () => {
  saveOutbox("me", "thread", { draft: "Hallo", unsent: [{ key: "key", text: "Dag" }] });
  expect(readOutbox("me", "thread")).toEqual({ draft: "", unsent: [] });
});
