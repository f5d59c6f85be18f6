import fc from "fast-check";
import { expect, test } from "vitest";
import { belongsTogether, findPlace, nearestPlace, placeByPostcode } from "@/domain/places/find-place";
import { MUNICIPALITIES } from "@/domain/places/municipalities";

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
  ["B9000 Gent", "nl", "9000", "Gent"],
  ["be-9000", "nl", "9000", "Gent"],
  ["Ixelles / Elsene", "nl", "1050", "Elsene"],
  ["Brussel - Bruxelles", "fr", "1000", "Bruxelles"],
  ["1050 Ixelles (Elsene)", "fr", "1050", "Ixelles"],
  ["7090 's-Gravenbrakel", "nl", "7090", "'s-Gravenbrakel"],
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

test.each([
  ["9000", "Gent"],
  ["9000", "gand"],
  ["9050", "Gentbrugge"],
  ["9050", "Gent"],
  ["2600", "Antwerpen"],
  ["1050", "Ixelles / Elsene"],
  ["1050", "Brussel"],
  ["4020", "Liège"],
  ["8491", "Jabbeke"],
  ["7090", "'s-Gravenbrakel"],
  ["5100", "Wépion"],
])("%s is %s", (postcode, city) => expect(belongsTogether({ postcode, city })).toBe(true));

test.each([
  ["9000", "Antwerpen"],
  ["1000", "Namur"],
  ["2000", "Gent"],
  ["0999", "Gent"],
])("%s is not %s", (postcode, city) => expect(belongsTogether({ postcode, city })).toBe(false));

test("every place belongs to its own postcode by each of its names", () => {
  for (const { postcode, names } of MUNICIPALITIES)
    for (const city of Object.values(names)) expect([city, belongsTogether({ postcode, city })]).toEqual([city, true]);
});

test("nothing anyone types makes it fail", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (query) => findPlace(query, "fr") !== undefined));
});

test.each([
  ["9031", "Drongen", true],
  ["1000", "Brussel", true],
  ["8310", "Assebroek", true],
  ["8491", "Jabbeke", false],
  ["9061", "Zelzate", false],
  ["8312", "Assebroek", false],
])("%s is %s (in the table: %s)", (postcode, name, exact) => {
  expect(placeByPostcode(postcode, "nl")).toMatchObject({ name, exact });
});

test("someone in any postcode that Belgium uses can search: no first two digits are missing", () => {
  const unused = new Set(["27", "52", "54", "57", "58", "59", "63", "72", "74", "81"]);
  const missing = Array.from({ length: 90 }, (_, i) => String(i + 10)).filter(
    (two) => !placeByPostcode(`${two}99`, "nl"),
  );
  expect(missing.filter((two) => !unused.has(two))).toEqual([]);
});

test("a postcode lower than all of its region gives the first of them", () => {
  expect(placeByPostcode("1399", "fr")).toMatchObject({ exact: false });
  expect(placeByPostcode("2699", "nl")).toMatchObject({ name: "Hoboken", exact: false });
});

test("near the Graslei you are in Ghent", () => {
  expect(nearestPlace({ lat: 51.0547, lng: 3.7207 }, "en")).toMatchObject({ postcode: "9000", name: "Ghent" });
});

test("nobody in Paris is near a Belgian place", () => {
  expect(nearestPlace({ lat: 48.8566, lng: 2.3522 }, "fr")).toBeNull();
});

test("a point, as the map asks with, is the place nearest to it; far away there is none", () => {
  expect(findPlace("51.05,3.72", "fr")).toMatchObject({ name: "Gand", exact: true });
  expect(findPlace("51.22,4.40", "nl")?.name).toBe("Antwerpen");
  expect(findPlace("43.30,5.37", "nl")).toBeNull();
});
