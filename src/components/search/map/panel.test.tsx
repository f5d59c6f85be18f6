import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { answerWith, renderWithMessages } from "@/testing/render";
import { MapPanel } from "./panel";
import { FIRST_VIEW, frameAround, type MapWords, seenOn } from "./view";

const words: MapWords = {
  ...{ locale: "nl", frame: frameAround({ lat: 51.05, lng: 3.72 }, 0.54), radiusKm: 15, label: "Kaart" },
  names: [[240, 240, "Gent"]],
  spots: [
    [240, 240, 1500],
    [260, 250, 1200],
    [10, 10, 900],
  ],
  pin: ["1 oppas vanaf {price}", "{count} oppassers vanaf {price}"],
  buttons: ["west", "noord", "zuid", "oost", "dichter", "verder", "terug"],
};
const price = (cents: number) => `€ ${cents / 100}`;
const idOf = (number: number) => `card-${number}`;

test("the map is whole without a script's help; the first touch makes it move, and cards and pins light up together", async () => {
  answerWith({ body: { places: [[51.06, 3.73, "Sint-Amandsberg"]] } });
  const { container } = renderWithMessages(
    <div data-results="">
      <ul>
        {words.spots.map((_, n) => (
          <li key={n} id={idOf(n)} data-pin={n}>
            card {n}
          </li>
        ))}
      </ul>
      <MapPanel
        words={words}
        first={seenOn(words, FIRST_VIEW, { price, idOf })}
        area={["Zoek hier", "/nl/search?place=Gent&radiusKm=19"]}
      />
    </div>,
  );
  const pins = () => [...container.querySelectorAll("svg a")].map((pin) => pin.getAttribute("data-pin"));
  const area = () => screen.getByRole("link", { name: "Zoek hier" }).getAttribute("href");
  expect([pins(), area()]).toEqual([["2", "0 1"], "/nl/search?place=Gent&radiusKm=19"]);
  expect(screen.getByLabelText("2 oppassers vanaf € 12").getAttribute("href")).toBe("#card-0");
  expect(screen.queryByRole("button")).toBeNull();

  fireEvent.pointerOver(screen.getByText("card 1"));
  await screen.findByRole("button", { name: "dichter" });
  fireEvent.pointerOver(screen.getByText("card 1"));
  expect([...container.querySelectorAll("[data-lit]")].map((lit) => lit.getAttribute("data-pin"))).toEqual([
    "1",
    "0 1",
  ]);

  // Twice as near: the far one is out of sight, and the two still share a pin; four times, and they part.
  fireEvent.click(screen.getByRole("button", { name: "dichter" }));
  await waitFor(() => expect(pins()).toEqual(["0 1"]));
  fireEvent.keyDown(screen.getByRole("button", { name: "dichter" }), { key: "+" });
  await waitFor(() => expect(pins()).toEqual(["0", "1"]));
  expect(new URL(area() ?? "", "https://tailtribe.example").searchParams.get("radiusKm")).toBe("4");
  fireEvent.click(screen.getByRole("button", { name: "terug" }));
  await waitFor(() => expect(pins()).toEqual(["2", "0 1"]));
});
