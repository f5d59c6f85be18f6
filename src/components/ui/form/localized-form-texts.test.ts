import { expect, test } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";
import { PLACEHOLDERS } from "./localized-form-texts";

test("every value in a sentence of the forms has its placeholder", () => {
  for (const { errors, fieldErrors, form } of [nl, fr, en]) {
    const named = JSON.stringify([errors, fieldErrors]).matchAll(/\{(\w+)\}/g);
    expect([...named].map(([, name]) => name).filter((name) => !(String(name) in PLACEHOLDERS))).toEqual([]);
    expect(Object.values(form).join(), "these are passed on as they are").not.toContain("{");
  }
});
