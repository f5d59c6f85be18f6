import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { router } from "@/testing/setup-components";
import { ReviewShortcuts } from "./shortcuts";

test("j and k go to the next and previous file, a and r press their buttons, and nothing happens during typing", async () => {
  const [approve, reject] = [vi.fn(), vi.fn()];
  render(
    <>
      <ReviewShortcuts nextHref="/nl/admin/caregivers/2" />
      <div data-shortcut="a">
        <button type="button" onClick={approve}>
          Goedkeuren
        </button>
      </div>
      <div data-shortcut="r">
        <button type="button" onClick={reject}>
          Afwijzen
        </button>
      </div>
      <input aria-label="Zoeken" />
    </>,
  );
  await userEvent.keyboard("j");
  expect(router.push).toHaveBeenCalledExactlyOnceWith("/nl/admin/caregivers/2");
  await userEvent.keyboard("ar");
  expect([approve, reject].map((pressed) => pressed.mock.calls.length)).toEqual([1, 1]);
  await userEvent.type(screen.getByLabelText("Zoeken"), "jara");
  expect([approve, reject].map((pressed) => pressed.mock.calls.length)).toEqual([1, 1]);
  expect(router.push).toHaveBeenCalledOnce();
});

test("in a list j and k move through its rows", async () => {
  render(
    <table>
      <tbody>
        {["Emma", "Bram"].map((name) => (
          <tr key={name}>
            <th scope="row">
              <a href={`/${name}`}>{name}</a>
            </th>
          </tr>
        ))}
      </tbody>
      <caption>
        <ReviewShortcuts />
      </caption>
    </table>,
  );
  await userEvent.keyboard("jj");
  expect(document.activeElement).toBe(screen.getByRole("link", { name: "Bram" }));
  await userEvent.keyboard("k");
  expect(document.activeElement).toBe(screen.getByRole("link", { name: "Emma" }));
});

test("in a list of cards j and k move through them, and a and r press the buttons of the one with the focus", async () => {
  const pressed: string[] = [];
  render(
    <ul>
      {["eerste", "tweede"].map((name) => (
        <li key={name} tabIndex={-1} data-queue-item aria-label={name}>
          <div data-shortcut="a">
            <button type="button" onClick={() => pressed.push(name)}>
              Laten staan
            </button>
          </div>
        </li>
      ))}
      <ReviewShortcuts />
    </ul>,
  );
  await userEvent.keyboard("jja");
  await userEvent.keyboard("ka");
  expect(pressed).toEqual(["tweede", "eerste"]);
});
