import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { PublicOffer } from "@/domain/caregivers/responses";
import type { OwnPet } from "@/domain/pets/responses";
import { renderWithMessages } from "@/testing/render";
import { PetFields } from "./pet-fields";
import { PetQuestions } from "./pet-questions";
import { readRequestParams, requestHref } from "./request-params";

test("a pet that the caregiver does not take for the chosen service cannot be ticked, and the reason is shown", async () => {
  const pet = { label: "Mimi", hint: "kat", icon: null, isDog: false };
  renderWithMessages(
    <form>
      {["DOG_WALKING", "DROP_IN"].map((service) => (
        <label key={service}>
          <input type="radio" name="service" value={service} defaultChecked={service === "DOG_WALKING"} /> {service}
        </label>
      ))}
      <PetFields
        pets={[{ ...pet, value: "1", refused: { DOG_WALKING: "Neemt alleen honden." } }]}
        chosen={[]}
        legend="Welke dieren?"
        service="DOG_WALKING"
        offLeash={{ version: "1", label: "Loslopen", hint: "" }}
      />
    </form>,
  );
  const box = () => screen.getByRole("checkbox", { name: /Mimi/ });
  expect(box()).toHaveProperty("disabled", true);
  expect(screen.getByText("Neemt alleen honden.")).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "DROP_IN" }));
  expect(box()).toHaveProperty("disabled", false);
  expect(screen.queryByText("Neemt alleen honden.")).toBeNull();
});

const offer: PublicOffer = {
  ...{ service: "DOG_WALKING", priceCents: 1400, halfHourCents: 900, extraPetCents: 300, maxPets: 3 },
  ...{ species: ["DOG"], sizes: ["SMALL", "MEDIUM", "LARGE", "GIANT"], hours: [] },
};
const pet = (name: string, species: OwnPet["species"] = "DOG"): OwnPet => ({
  ...{ id: name, name, species, size: species === "DOG" ? "MEDIUM" : null },
  ...{ breed: null, birthYear: null, notes: null, medical: null },
});
const QUERY = { service: "DOG_WALKING", startsAt: "2026-12-05T10:00", minutes: "60", petCount: "2", species: "DOG" };

/** The pets of the request that a visitor began, for somebody who has these. */
function questions(pets: OwnPet[]) {
  const { petCount: count, species } = readRequestParams(QUERY);
  const currentPath = requestHref("1", QUERY);
  renderWithMessages(
    <form>
      <PetQuestions
        {...{ pets, currentPath, offers: [offer], service: "DOG_WALKING", now: new Date("2026-11-30T09:00Z") }}
        wanted={{ count, species }}
      />
    </form>,
  );
  const ticked = screen.queryAllByRole("checkbox", { checked: true });
  const link = screen.getByRole("link", { name: /toevoegen/ });
  const { pathname, searchParams } = new URL(link.getAttribute("href") ?? "", "https://tailtribe.example");
  return { ticked, link, pathname, searchParams };
}

test("an owner without an account is asked for the pets that were chosen by count, and comes back to the same request", () => {
  const { link, pathname, searchParams } = questions([]);
  expect(screen.getByText(/opvang voor 2 honden/)).toBeTruthy();
  expect(link.textContent).toBe("Je hond toevoegen");
  expect(pathname).toMatch(/\/pets\/new$/);
  expect(searchParams.get("species")).toBe("DOG");
  const back = new URL(searchParams.get("next") ?? "", "https://tailtribe.example");
  expect(back.pathname).toBe("/nl/book/1");
  expect(Object.fromEntries(back.searchParams)).toEqual(QUERY);
});

test("a pet that was added is chosen, and the next one is proposed; a pet of another species is not meant", () => {
  const { ticked, link } = questions([pet("Bas"), pet("Mimi", "CAT")]);
  expect(ticked.map((box) => box.getAttribute("value"))).toEqual(["Bas"]);
  expect(screen.getByText("Je koos 2 honden; één staat er al.")).toBeTruthy();
  expect(link.textContent).toBe("Nog een dier toevoegen");
});

test("as many as were meant are all chosen, and nothing is proposed; of more, the owner chooses", () => {
  expect(questions([pet("Bas"), pet("Rex")]).ticked).toHaveLength(2);
  expect(screen.queryByText(/Je koos 2 honden/)).toBeNull();
});

test("of more pets than were meant, none is chosen for the owner", () => {
  expect(questions([pet("Bas"), pet("Rex"), pet("Tom")]).ticked).toEqual([]);
});
