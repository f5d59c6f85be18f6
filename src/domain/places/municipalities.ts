import imported from "./imported.json";
import { OWN_ROWS } from "./municipalities/own-rows";
import { nameKeys, withoutSpaces } from "./name-key";
import type { Municipality, MunicipalityRow } from "./place";

/**
 * The municipalities of Belgium and the postcodes of the larger cities, the biggest first. Coordinates to two decimals
 * (about 1 km), inhabitants in thousands and only for ordering. `imported.json` adds the rest where someone imported it.
 */
export const MUNICIPALITIES: readonly Municipality[] = [
  ...OWN_ROWS.map(toMunicipality),
  ...imported.places.map(importedMunicipality),
].sort((a, b) => b.thousandInhabitants - a.thousandInhabitants || a.names.nl.localeCompare(b.names.nl, "nl"));

function toMunicipality([postcode, local, lat, lng, thousandInhabitants, own]: MunicipalityRow): Municipality {
  const names = { nl: local, fr: local, en: local, de: local, ...own };
  const keys = nameKeys(new Set([local, ...Object.values(names)]));
  return { postcode, lat, lng, thousandInhabitants, names, keys, compactKeys: keys.map(withoutSpaces) };
}

function importedMunicipality(place: { postcode: string; name: string; lat: number; lng: number }): Municipality {
  return toMunicipality([place.postcode, place.name, place.lat, place.lng, 0]);
}
