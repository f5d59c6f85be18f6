import fc from "fast-check";
import { expect, test } from "vitest";
import { findPlace } from "./find-place";
import { MUNICIPALITIES } from "./municipalities";

test.each([
  ["9000", "nl", "9000", "Gent"],
  ["Gent", "nl", "9000", "Gent"],
  ["gand", "fr", "9000", "Gand"],
  ["GENT", "en", "9000", "Ghent"],
  ["B-9000 Gent", "nl", "9000", "Gent"],
  ["Sint-Niklaas", "nl", "9100", "Sint-Niklaas"],
  ["saint nicolas", "nl", "9100", "Sint-Niklaas"],
  ["St. Niklaas", "fr", "9100", "Saint-Nicolas"],
  ["4420 Saint-Nicolas", "fr", "4420", "Saint-Nicolas"],
  ["knokkeheist", "nl", "8300", "Knokke-Heist"],
  ["luik", "fr", "4000", "Liège"],
  ["liege", "nl", "4000", "Luik"],
  ["Lüttich", "de", "4000", "Lüttich"],
  ["'s-gravenbrakel", "fr", "7090", "Braine-le-Comte"],
  ["braine l’alleud", "nl", "1420", "Eigenbrakel"],
  ["le roeulx", "fr", "7070", "Le Rœulx"],
  ["eupen", "de", "4700", "Eupen"],
  ["9050 Ledeberg", "nl", "9050", "Ledeberg"],
  ["9050", "nl", "9050", "Gentbrugge"],
  ["Molenbeek", "nl", "1080", "Sint-Jans-Molenbeek"],
  ["Boitsfort", "nl", "1170", "Watermaal-Bosvoorde"],
  ["Antwerpen", "en", "2000", "Antwerp"],
  ["9031", "nl", "9031", "Drongen"],
] as const)("%s in %s is %s %s", (query, locale, postcode, name) => {
  expect(findPlace(query, locale)).toMatchObject({ postcode, name, exact: true });
});

test("a postcode outside the table gives the town it was numbered after, and says so", () => {
  expect(findPlace("9061", "nl")).toMatchObject({ postcode: "9060", name: "Zelzate", exact: false });
});

test("a name we know beats a postcode we do not", () => {
  expect(findPlace("9099 Gent", "nl")).toMatchObject({ postcode: "9000", exact: true });
});

test.each(["", "  ", "Atlantis", "gen", "0123", "12345", "2712"])("%j is no place", (query) => {
  expect(findPlace(query, "nl")).toBeNull();
});

test("every place is found by its postcode and name in every language, however it is written", () => {
  const written = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.replaceAll("-", " "),
    (text: string) => text.normalize("NFD").replace(/\p{Mark}/gu, ""),
    (text: string) => ` ${text} `,
  );
  const language = fc.constantFrom("nl", "fr", "en", "de");
  fc.assert(
    fc.property(fc.constantFrom(...MUNICIPALITIES), language, written, (place, locale, write) => {
      const query = write(`${place.postcode} ${place.names[locale]}`);
      expect(findPlace(query, locale)).toMatchObject({ postcode: place.postcode, name: place.names[locale] });
      expect(findPlace(write(place.names[locale]), locale)?.name).toBeDefined();
    }),
  );
});

test("nothing anyone types makes it fail", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (query) => findPlace(query, "fr") !== undefined));
});
