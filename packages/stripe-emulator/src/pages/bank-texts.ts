import type { Language } from "./page";

/** The texts of the 3-D Secure page. */
export const CHALLENGE_TEXTS: Record<Language, Record<"title" | "text" | "approve" | "refuse" | "over", string>> = {
  nl: {
    title: "Bevestig je betaling",
    text: "Je bank vraagt of jij deze betaling doet (3-D Secure, lokale Stripe).",
    approve: "Ja, ik betaal",
    refuse: "Nee, weiger",
    over: "Hier is niets meer te bevestigen.",
  },
  fr: {
    title: "Confirmez votre paiement",
    text: "Votre banque demande si ce paiement vient de vous (3-D Secure, Stripe local).",
    approve: "Oui, je paie",
    refuse: "Non, refuser",
    over: "Il n'y a plus rien à confirmer.",
  },
  en: {
    title: "Confirm your payment",
    text: "Your bank asks whether you are making this payment (3-D Secure, local Stripe).",
    approve: "Yes, I am paying",
    refuse: "No, refuse",
    over: "There is nothing left to confirm.",
  },
};

/** The texts of the Bancontact page. */
export const BANCONTACT_TEXTS: Record<
  Language,
  Record<"title" | "text" | "authorize" | "fail" | "later" | "laterFail" | "laterText" | "over", string>
> = {
  nl: {
    title: "Je bank (lokale Stripe)",
    text: "Bevestig je betaling met Bancontact.",
    authorize: "Betaling bevestigen",
    fail: "Betaling weigeren",
    later: "Bevestigen, geld komt een dag later",
    laterFail: "Bevestigen, maar later mislukt het",
    laterText: "Om te proberen wat er gebeurt als het antwoord van de bank uitblijft:",
    over: "Hier is niets meer te bevestigen.",
  },
  fr: {
    title: "Votre banque (Stripe local)",
    text: "Confirmez votre paiement avec Bancontact.",
    authorize: "Confirmer le paiement",
    fail: "Refuser le paiement",
    later: "Confirmer, l'argent arrive un jour plus tard",
    laterFail: "Confirmer, mais échec plus tard",
    laterText: "Pour essayer une réponse tardive de la banque :",
    over: "Il n'y a plus rien à confirmer.",
  },
  en: {
    title: "Your bank (local Stripe)",
    text: "Confirm your Bancontact payment.",
    authorize: "Confirm the payment",
    fail: "Refuse the payment",
    later: "Confirm, the money comes a day later",
    laterFail: "Confirm, but it fails later",
    laterText: "To try a late answer of the bank:",
    over: "There is nothing left to confirm.",
  },
};
