const MARKS = /\p{Mark}/gu;
const NOT_ALPHANUMERIC = /[^a-z0-9]+/g;
const SAINT = /\b(?:sint|saint|sankt)\b/g;
const SAINTE = /\bsainte\b/g;

/** What people mean when they write a place name: no case, accents, hyphens or apostrophes; words parted by one space. */
export function nameKey(name: string): string {
  const plain = name.replaceAll("œ", "oe").replaceAll("Œ", "oe").normalize("NFD").replace(MARKS, "").toLowerCase();
  return plain.replace(NOT_ALPHANUMERIC, " ").trim();
}

/** All ways to write these names that should find the place: each as it is, and with "St" for Sint, Saint or Sankt. */
export function nameKeys(names: Iterable<string>): string[] {
  const plain = Array.from(names, nameKey);
  const short = plain.map((key) => key.replace(SAINTE, "ste").replace(SAINT, "st"));
  return [...new Set([...plain, ...short])];
}

/** A query or a postcode without the country code that mail from abroad puts before it: "B-9000 Gent" is "9000 Gent". */
export const withoutCountry = (text: string) => text.replace(/\bBE?[ -]*(?=[1-9]\d{3}(?!\d))/i, "");

/** The key without its spaces, so that "knokkeheist" and "Knokke-Heist" are one. */
export const withoutSpaces = (key: string): string => key.replaceAll(" ", "");
