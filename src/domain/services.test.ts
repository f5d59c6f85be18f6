import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hasHalfHour, hasOwnEnd, isByNight, lengthsOf, SERVICES, serviceKeys, unitOf } from "@/domain/services";
import { Service } from "@/generated/prisma/enums";
import en from "@/messages/en.json";

test("every service has an entry, in the order of the schema", () => {
  expect(serviceKeys).toEqual(Object.values(Service));
});

/** What the table says in the business's own words (rules §1), written out once more so that a slip in it is noticed. */
const EXPECTED = [
  { service: "DOG_WALKING", unit: "minutes", lengths: [30, 60], resource: "OWN_TIME", home: "owner" },
  { service: "GROUP_WALKING", unit: "minutes", lengths: [60], resource: "GROUP", home: "owner" },
  { service: "DROP_IN", unit: "minutes", lengths: [30, 60], resource: "OWN_TIME", home: "owner" },
  { service: "DAYCARE", unit: "day", lengths: [], resource: "HOME", home: "caregiver" },
  { service: "BOARDING", unit: "night", lengths: [], resource: "HOME", home: "caregiver" },
  { service: "HOUSE_SITTING", unit: "night", lengths: [], resource: "OWN_TIME", home: "owner" },
  { service: "TRAINING", unit: "minutes", lengths: [60], resource: "OWN_TIME", home: "owner" },
  { service: "TRANSPORT", unit: "minutes", lengths: [60], resource: "OWN_TIME", home: "owner" },
] as const;

test.each(EXPECTED)("$service is counted in $unit, takes $resource and is at the $home's", (expected) => {
  const { service, unit, lengths, resource, home } = expected;
  expect(SERVICES[service]).toMatchObject({ unit, resource, home });
  expect(lengthsOf(service)).toEqual(lengths);
  expect(isByNight(service)).toBe(unit === "night");
  expect(hasOwnEnd(service)).toBe(unit !== "minutes");
  expect(hasHalfHour(service)).toBe(lengths.some((length) => length === 30));
});

test("care ends after its minutes, or has an end that is chosen and labelled", () => {
  for (const service of serviceKeys) {
    const { labels } = SERVICES[service];
    expect(labels.end !== null).toBe(hasOwnEnd(service));
    expect(en.caregiver.card).toHaveProperty(labels.start);
  }
});

test("a name that is no service counts nothing", () => {
  expect(unitOf("toString")).toBeUndefined();
  expect(hasOwnEnd("SWIMMING")).toBe(false);
});

/** Words, drawings and samples name single services; `Record<Service, …>` makes the compiler ask for a new one's. */
const MAY_NAME_A_SERVICE =
  /^(domain\/services|components\/illustrations\/service-icon|emails\/.*sample[^/]*)\.tsx?$|^(generated|messages|emails\/i18n|testing)\/|\.test\.tsx?$/;

test("no other file knows what a service is: a ninth needs one entry, words and a drawing", () => {
  const names = new RegExp(`\\b(${Object.keys(Service).join("|")})\\b`);
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path));
  expect(files.length).toBeGreaterThan(300);
  const others = files.filter((path) => !MAY_NAME_A_SERVICE.test(path));
  expect(others.filter((path) => names.test(readFileSync(`src/${path}`, "utf8")))).toEqual([]);
});
