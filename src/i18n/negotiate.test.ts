import { expect, test } from "vitest";
import { negotiateLocale } from "./negotiate";

test.each([
  ["fr", "en-GB", "fr"],
  ["de", "fr-BE,fr;q=0.9,nl;q=0.8", "fr"],
  [undefined, "de-DE,de;q=0.9,en;q=0.5,fr;q=0.7", "fr"],
  [undefined, "EN", "en"],
  [undefined, "fr;q=0, en;q=0.1", "en"],
  [undefined, "de", "nl"],
  [undefined, null, "nl"],
])("chosen %s and browser %s give %s", (chosen, accept, locale) => {
  expect(negotiateLocale(chosen, accept)).toBe(locale);
});
