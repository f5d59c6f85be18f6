import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { CheckCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { StarRating } from "@/components/ui/star-rating";
import { renderWithMessages } from "@/testing/render";

test("what stands beside a name is read as a word of its own", () => {
  renderWithMessages(
    <>
      <Field name="vet" label="Dierenarts" note="niet verplicht">
        <Input />
      </Field>
      <CheckCards name="pets[]" legend="Dieren" choices={[{ value: "1", label: "Bas", hint: "hond" }]} />
      <a href="#reviews">
        <StarRating value={4.9} count={3} />
      </a>
    </>,
  );
  expect(screen.getByRole("textbox", { name: "Dierenarts niet verplicht" })).toBeTruthy();
  expect(screen.getByRole("checkbox", { name: "Bas hond" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "4,9 op 5 (3 beoordelingen)" })).toBeTruthy();
});
