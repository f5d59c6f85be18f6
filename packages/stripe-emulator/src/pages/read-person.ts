import type { PersonDetails } from "../core/platform";
import { ONBOARDING_TEXTS } from "./onboarding-texts";
import type { Language } from "./page";

/** The fields of the onboarding form. */
export type PersonFields = Record<"firstName" | "lastName" | "day" | "month" | "year" | "iban", string>;

type Read =
  | { kind: "valid"; person: PersonDetails }
  | { kind: "invalid"; values: PersonFields; errors: Partial<PersonFields> };

const MINIMUM_AGE_YEARS = 13;

/** Validates the onboarding form: returns a person, or an error per field. */
export function readPerson(form: URLSearchParams, language: Language, now: number): Read {
  const at = (name: keyof PersonFields) => (form.get(name) ?? "").trim();
  const values: PersonFields = {
    firstName: at("firstName"),
    lastName: at("lastName"),
    day: at("day"),
    month: at("month"),
    year: at("year"),
    iban: at("iban"),
  };
  const texts = ONBOARDING_TEXTS[language];
  const bornOn = { day: Number(values.day), month: Number(values.month), year: Number(values.year) };
  const iban = values.iban.replaceAll(" ", "").toUpperCase();
  const errors: Partial<PersonFields> = {
    ...(values.firstName === "" ? { firstName: texts.wrongName } : {}),
    ...(values.lastName === "" ? { lastName: texts.wrongName } : {}),
    ...(isOldEnough(bornOn, now) ? {} : { day: texts.wrongBorn }),
    ...(isIban(iban) ? {} : { iban: texts.wrongIban }),
  };
  if (Object.keys(errors).length > 0) return { kind: "invalid", values, errors };
  return { kind: "valid", person: { firstName: values.firstName, lastName: values.lastName, bornOn, iban } };
}

/** ISO 13616: move the country and check digits to the end and turn A-Z into 10-35; modulo 97 is 1. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  if (iban.startsWith("BE") && iban.length !== 16) return false;
  const turned = iban.slice(4) + iban.slice(0, 4);
  const digits = turned.replace(/[A-Z]/g, (character) => String(character.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

function isOldEnough({ day, month, year }: { day: number; month: number; year: number }, now: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900)
    return false;
  return Date.UTC(year + MINIMUM_AGE_YEARS, month - 1, day) / 1000 <= now;
}
