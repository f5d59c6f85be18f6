import { expect, test } from "vitest";
import { placeByPostcode } from "./place-by-postcode";

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
