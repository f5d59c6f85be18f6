import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderWithMessages } from "@/testing/render";
import { PetFields } from "./pet-fields";

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
