import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { AccountChange, Email, PersonName, Phone } from "@/domain/accounts/schema";
import { BookingRequest } from "@/domain/bookings/schema";
import { ListingTerms, ProfileChange } from "@/domain/caregivers/schema";
import { PetInput } from "@/domain/pets/schema";
import { belongsTogether } from "@/domain/places/find-place";
import { MUNICIPALITIES } from "@/domain/places/municipalities";
import { City, PlaceQuery, Postcode } from "@/domain/places/schema";
import { ROUTES } from "@/generated/routes";
import { operationsOf } from "@/lib/openapi/operations";
import { termsOf } from "../../../prisma/seed/data/caregivers/caregiver";
import { caregivers, owners } from "../../../prisma/seed/data/demo-data";
import { parseAddress } from "../../../prisma/seed/users";

/** What programs write and read back to the byte (keys of requests, ids of Stripe), and passwords. */
const OPAQUE = /(^|\.)(password|current|token|cursor|csrfToken|callbackUrl|seed|next|key|id|signature)$/;
/** Reports of browsers and events of Stripe, which no person types. */
const BY_PROGRAMS = /browser-errors|page-loads|csp-reports|stripe|avatars|portraits/;

/** Every string of a schema with its path, as zod describes it. */
function stringsIn(schema: z.ZodType, path = ""): { path: string; schema: z.ZodString }[] {
  if (schema instanceof z.ZodString) return [{ path, schema }];
  if (schema instanceof z.ZodObject)
    return Object.entries<z.ZodType>(schema.shape).flatMap(([name, each]) =>
      stringsIn(each, path ? `${path}.${name}` : name),
    );
  if (schema instanceof z.ZodArray) return stringsIn(schema.element as z.ZodType, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => stringsIn(each as z.ZodType, path));
  if (schema instanceof z.ZodPipe)
    return [schema.in, schema.out].flatMap((each) => stringsIn(each as z.ZodType, path)).slice(0, 1_000);
  const inner = "innerType" in schema.def ? schema.def.innerType : undefined;
  return inner ? stringsIn(inner as z.ZodType, path) : [];
}

const requests = operationsOf(ROUTES)
  .filter(({ path }) => !BY_PROGRAMS.test(path))
  .flatMap(({ method, path, handler }) =>
    (["body", "query"] as const).flatMap((part) => {
      const schema = handler.spec?.[part];
      return schema ? stringsIn(schema).map((each) => ({ ...each, from: `${method} ${path} ${each.path}` })) : [];
    }),
  );

test("every text of every request is normalized before it is checked", () => {
  expect(requests.length).toBeGreaterThan(60);
  const raw = requests.filter(({ path, schema }) => {
    const [first] = schema.def.checks ?? [];
    return !OPAQUE.test(path) && first?._zod.def.check !== "overwrite";
  });
  expect(raw.map(({ from }) => from)).toEqual([]);
});

/** How the same text arrives from other keyboards, files and pages. */
const PASTED: ((text: string) => string)[] = [
  (text) => text.normalize("NFD"),
  (text) => `\u202a${text}\u202c`,
  (text) => text.replaceAll(" ", "\u00a0"),
  (text) => `\ufeff ${text}\u200b `,
  (text) => text.replaceAll("'", "\u2019"),
];
const pasted = fc.constantFrom(...PASTED);

test("the name and the postcode of every municipality are taken, however they are pasted", () => {
  const names = new Set(MUNICIPALITIES.flatMap((place) => Object.values(place.names)));
  for (const typed of names)
    for (const paste of PASTED) {
      const name = typed.normalize("NFC");
      expect([name, name.replaceAll("'", "\u2019")]).toContain(City.parse(paste(typed)));
      expect(PlaceQuery.safeParse(paste(typed)).success).toBe(true);
    }
  for (const { postcode, names } of MUNICIPALITIES)
    for (const typed of [postcode, `B-${postcode}`, `B${postcode}`, `BE ${postcode}`, `${postcode} ${names.nl}`])
      for (const paste of PASTED) expect(Postcode.parse(paste(typed))).toBe(postcode);
});

test("all people of the demo data are taken, however they are pasted", () => {
  fc.assert(
    fc.property(fc.constantFrom(...caregivers), pasted, (person, paste) => {
      const { name, headline, bio, experience, address, terms, offers } = person;
      const { street = "", postcode = "", city = "" } = parseAddress(address);
      expect([address, belongsTogether({ postcode, city })]).toEqual([address, true]);
      const texts = { headline, bio, experience, postcode, city };
      const file = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, paste(text)]));
      expect(PersonName.safeParse(paste(name)).success).toBe(true);
      expect(ProfileChange.safeParse({ ...terms, ...file }).error).toBeUndefined();
      expect(AccountChange.safeParse({ street: paste(street), phone: paste("0470 12 34 56") }).success).toBe(true);
      for (const offer of offers) expect(ListingTerms.safeParse(termsOf(offer)).success).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...owners), pasted, ({ name, pets, emergency, vet }, paste) => {
      expect(PersonName.safeParse(paste(name)).success).toBe(true);
      for (const pet of pets) expect(PetInput.safeParse({ ...pet, name: paste(pet.name) }).success).toBe(true);
      const contacts = BookingRequest.pick({ emergency: true, vet: true });
      const phone = paste("+32 470 00 00 01");
      expect(
        contacts.safeParse({ emergency: { name: paste(emergency), phone }, vet: { name: paste(vet), phone } }).error,
      ).toBeUndefined();
    }),
  );
});

test.each([
  ["Sofie \u2018t Kindt", PersonName],
  ["\u2019t Jampens", PersonName],
  ["'t Serclaes", PersonName],
  ["Jean-Fran\u00e7ois D\u2019Hondt", PersonName],
  ["J.P. Van den Broeck", PersonName],
  ["Dr. Lie\u0300ge", PersonName],
  ["Ng\u00f4 \u0110\u00ecnh", PersonName],
  ["'s-Gravenbrakel", City],
  ["Ixelles / Elsene", City],
  ["Lie\u0300ge", City],
  ["Louvain-la-Neuve (Ottignies)", City],
  ["\u202a0470\u00a012\u00a034\u00a056\u202c", Phone],
  ["+32\u202f470\u202f12\u202f34\u202f56", Phone],
  ["\uff10\uff14\uff17\uff10 12 34 56", Phone],
  ["Noor@Example.TEST\u200b", Email],
])("%j is taken", (typed, schema) => expect(schema.safeParse(typed).success).toBe(true));

test.each([
  ["......", PersonName],
  ["\u200b\u200b\u200b", PersonName],
  ["\u3164\u3164\u3164", PersonName],
  ["- -", PersonName],
  ["jan.janssens.be", PersonName],
  ["www.honden.be", PersonName],
  ["<b>Jan</b>", PersonName],
  ["jan@example.test", PersonName],
  ["0470 12 34 56", City],
  ["......", City],
  ["\u2800\u2800", PlaceQuery],
  ["90000", Postcode],
])("%j is refused", (typed, schema) => expect(schema.safeParse(typed).success).toBe(false));

test("a profile without words is refused, however long", () => {
  for (const nothing of [".", "\u200b", "\u3164", "!", "\u202e", " \u00a0"]) {
    const bio = ProfileChange.safeParse({ bio: nothing.repeat(200), headline: nothing.repeat(40) });
    expect(new Set(bio.error?.issues.map(({ path }) => path[0]))).toEqual(new Set(["bio", "headline"]));
  }
});

test("no input of any kind makes a schema throw", () => {
  const odd = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\ud800", "\u0000", "a".repeat(70_000), "\u0301"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...requests), odd, ({ schema }, typed) => {
      const { data } = schema.safeParse(typed);
      if (data !== undefined) expect(schema.safeParse(data).success).toBe(true);
    }),
  );
});
