import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { OWN_ROWS } from "../../src/domain/places/municipalities/own-rows";
import { nameKey } from "../../src/domain/places/name-key";

const TARGET = fileURLToPath(new URL("../../src/domain/places/imported.json", import.meta.url));
const SOURCE = "GeoNames postal codes (https://www.geonames.org), CC BY 4.0; coordinates rounded";

type ImportedPlace = { postcode: string; name: string; lat: number; lng: number };

/**
 * The Belgian places of a GeoNames postal code file (tab-separated, no heading) that our own table does not have, rounded
 * to two decimals and in order of postcode. Our own rows win: some of theirs are kilometres off.
 */
export function placesFromGeoNames(text: string): ImportedPlace[] {
  const known = new Set(
    OWN_ROWS.flatMap(([postcode, local, , , , names]) =>
      [local, ...Object.values(names ?? {})].map((name) => `${postcode} ${nameKey(name)}`),
    ),
  );
  const places: ImportedPlace[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [country, postcode = "", name = "", , , , , , , lat, lng] = line.split("\t");
    const key = `${postcode} ${nameKey(name)}`;
    if (country !== "BE" || !/^[1-9]\d{3}$/.test(postcode) || !lat || !lng || known.has(key)) continue;
    known.add(key);
    places.push({ postcode, name, lat: toTwoDecimals(lat), lng: toTwoDecimals(lng) });
  }
  return places.sort((a, b) => a.postcode.localeCompare(b.postcode) || a.name.localeCompare(b.name));
}

const toTwoDecimals = (degrees: string) => Math.round(Number(degrees) * 100) / 100;

function importPlaces(file: string | undefined): void {
  if (!file) throw new Error("Give the GeoNames file: npx tsx scripts/places/import-places.ts BE.txt");
  const places = placesFromGeoNames(readFileSync(file, "utf8"));
  const lines = places.map((place) => `    ${JSON.stringify(place)}`).join(",\n");
  writeFileSync(TARGET, `{\n  "source": ${JSON.stringify(SOURCE)},\n  "places": [\n${lines}\n  ]\n}\n`);
  console.log(`${places.length} places added to ${TARGET}. Show this wherever you name your sources: ${SOURCE}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) importPlaces(process.argv[2]);
