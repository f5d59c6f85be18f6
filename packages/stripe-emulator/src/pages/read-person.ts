import type { PersonDetails } from "../connect/account-lifecycle";
import { ONBOARDING_WORDS } from "./onboarding-texts";
import type { Language } from "./page";

/** What stands in the fields of the onboarding page. */
export type TypedPerson = Record<"firstName" | "lastName" | "day" | "month" | "year" | "iban", string>;

type Read =
  | { kind: "right"; person: PersonDetails }
  | { kind: "wrong"; typed: TypedPerson; errors: Partial<TypedPerson> };

const YOUNGEST_YEARS = 13;

/** Reads the onboarding form: a person, or what is wrong with each field. */
export function readPerson(form: URLSearchParams, language: Language, now: number): Read {
  const at = (name: keyof TypedPerson) => (form.get(name) ?? "").trim();
  const typed: TypedPerson = {
    firstName: at("firstName"),
    lastName: at("lastName"),
    day: at("day"),
    month: at("month"),
    year: at("year"),
    iban: at("iban"),
  };
  const words = ONBOARDING_WORDS[language];
  const bornOn = { day: Number(typed.day), month: Number(typed.month), year: Number(typed.year) };
  const iban = typed.iban.replaceAll(" ", "").toUpperCase();
  const errors: Partial<TypedPerson> = {
    ...(typed.firstName === "" ? { firstName: words.wrongName } : {}),
    ...(typed.lastName === "" ? { lastName: words.wrongName } : {}),
    ...(isOldEnough(bornOn, now) ? {} : { day: words.wrongBorn }),
    ...(isIban(iban) ? {} : { iban: words.wrongIban }),
  };
  if (Object.keys(errors).length > 0) return { kind: "wrong", typed, errors };
  return { kind: "right", person: { firstName: typed.firstName, lastName: typed.lastName, bornOn, iban } };
}

/** ISO 13616: the country and check digits go to the end, letters become numbers, the rest by 97 is 1. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  if (iban.startsWith("BE") && iban.length !== 16) return false;
  const turned = iban.slice(4) + iban.slice(0, 4);
  const digits = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

function isOldEnough({ day, month, year }: { day: number; month: number; year: number }, now: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900)
    return false;
  return Date.UTC(year + YOUNGEST_YEARS, month - 1, day) / 1000 <= now;
}
