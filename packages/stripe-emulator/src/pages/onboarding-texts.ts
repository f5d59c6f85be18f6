import type { Language } from "./page";

/** All texts of the onboarding page. */
export type OnboardingTexts = Record<
  | "title"
  | "text"
  | "firstName"
  | "lastName"
  | "born"
  | "day"
  | "month"
  | "year"
  | "iban"
  | "ibanHint"
  | "submit"
  | "example"
  | "later"
  | "wrong"
  | "wrongName"
  | "wrongBorn"
  | "wrongIban"
  | "local",
  string
>;

/** The texts in each language. */
export const ONBOARDING_TEXTS: Record<Language, OnboardingTexts> = {
  nl: {
    title: "Waar mag je geld naartoe?",
    text: "Stripe betaalt je uit. Daarvoor moeten we weten wie je bent en op welke rekening.",
    firstName: "Voornaam",
    lastName: "Achternaam",
    born: "Geboortedatum",
    day: "Dag",
    month: "Maand",
    year: "Jaar",
    iban: "Rekeningnummer (IBAN)",
    ibanHint: "Bijvoorbeeld",
    submit: "Bewaren en klaar",
    example: "Voorbeeldgegevens invullen",
    later: "Later afwerken",
    wrong: "Kijk de gemarkeerde velden na.",
    wrongName: "Vul je naam in.",
    wrongBorn: "Vul een geldige geboortedatum in. Je moet minstens 13 jaar zijn.",
    wrongIban: "Dit rekeningnummer klopt niet.",
    local: "Lokale Stripe, geen echt geld en geen echte rekening.",
  },
  fr: {
    title: "Où envoyer votre argent ?",
    text: "Stripe vous paie. Pour cela, nous devons savoir qui vous êtes et sur quel compte verser.",
    firstName: "Prénom",
    lastName: "Nom",
    born: "Date de naissance",
    day: "Jour",
    month: "Mois",
    year: "Année",
    iban: "Numéro de compte (IBAN)",
    ibanHint: "Par exemple",
    submit: "Enregistrer et terminer",
    example: "Remplir des données d'exemple",
    later: "Terminer plus tard",
    wrong: "Vérifiez les champs signalés.",
    wrongName: "Indiquez votre nom.",
    wrongBorn: "Indiquez une date de naissance valable. Vous devez avoir au moins 13 ans.",
    wrongIban: "Ce numéro de compte n'est pas correct.",
    local: "Stripe local, pas d'argent réel ni de vrai compte.",
  },
  en: {
    title: "Where should your money go?",
    text: "Stripe pays you out. For that we need to know who you are and which account to use.",
    firstName: "First name",
    lastName: "Last name",
    born: "Date of birth",
    day: "Day",
    month: "Month",
    year: "Year",
    iban: "Bank account (IBAN)",
    ibanHint: "For example",
    submit: "Save and finish",
    example: "Fill in example data",
    later: "Finish later",
    wrong: "BooksCheck the marked fields.",
    wrongName: "Give your name.",
    wrongBorn: "Give a valid date of birth. You must be at least 13.",
    wrongIban: "This bank account number is not right.",
    local: "Local Stripe, no real money and no real account.",
  },
};
