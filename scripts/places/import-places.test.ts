import { expect, test } from "vitest";
import { placesFromGeoNames } from "./import-places";

const line = (postcode: string, name: string, lat: string, lng: string, country = "BE") =>
  [country, postcode, name, "Vlaanderen", "VLG", "", "", "", "", lat, lng, "4"].join("\t");

test("adds what the own table lacks, once and rounded, and leaves other countries and other lines alone", () => {
  const text = [
    line("9042", "Desteldonk", "51.1201", "3.7799"),
    line("9042", "Desteldonk", "51.1", "3.7"),
    line("9031", "Drongen", "50.5", "3.5"),
    line("3790", "Voeren", "50.75", "5.78"),
    line("1012", "Amsterdam", "52.37", "4.89", "NL"),
    line("0612", "Sinterklaas", "51", "4"),
    "",
  ].join("\r\n");
  expect(placesFromGeoNames(text)).toEqual([{ postcode: "9042", name: "Desteldonk", lat: 51.12, lng: 3.78 }]);
});
