import type { Language } from "./page";

/** All texts of the payment page. */
export interface CheckoutTexts {
  title: string;
  total: string;
  back: string;
  email: string;
  card: string;
  number: string;
  expiry: string;
  expiryHint: string;
  cvc: string;
  name: string;
  pay: string;
  or: string;
  bancontact: string;
  bancontactText: string;
  localTitle: string;
  localText: string;
  wrong: string;
  wrongNumber: string;
  wrongExpiry: string;
  wrongCvc: string;
  wrongName: string;
  wrongEmail: string;
  expiredTitle: string;
  expiredText: string;
  doneTitle: string;
  doneText: string;
  proceed: string;
  declines: Record<string, string>;
  cards: Record<string, string>;
}

/** The texts in each language. */
export const CHECKOUT_TEXTS: Record<Language, CheckoutTexts> = {
  nl: {
    title: "Betalen",
    total: "Te betalen",
    back: "Terug zonder te betalen",
    email: "E-mailadres",
    card: "Met kaart",
    number: "Kaartnummer",
    expiry: "Vervaldatum",
    expiryHint: "Maand en jaar, zoals 12/34",
    cvc: "Beveiligingscode",
    name: "Naam op de kaart",
    pay: "Betaal",
    or: "of",
    bancontact: "Betaal met Bancontact",
    bancontactText: "Je bevestigt de betaling bij je bank.",
    localTitle: "Lokale Stripe, geen echt geld",
    localText: "Kies een testkaart om ze in te vullen. Vervaldatum en code mogen eender wat zijn.",
    wrong: "Kijk de gemarkeerde velden na.",
    wrongNumber: "Dit kaartnummer klopt niet.",
    wrongExpiry: "Vul een maand en jaar in die nog komen.",
    wrongCvc: "Vul de 3 of 4 cijfers van de beveiligingscode in.",
    wrongName: "Vul de naam op de kaart in.",
    wrongEmail: "Vul een geldig e-mailadres in.",
    expiredTitle: "Deze betaalpagina is verlopen",
    expiredText: "Er is niets betaald. Ga terug en begin opnieuw.",
    doneTitle: "Dit is al betaald",
    doneText: "Je hoeft niets meer te doen.",
    proceed: "Ga verder",
    declines: {
      generic_decline: "Je kaart is geweigerd. Probeer een andere kaart.",
      insufficient_funds: "Er staat niet genoeg geld op deze kaart.",
      lost_card: "Je kaart is geweigerd. Probeer een andere kaart.",
      incorrect_cvc: "De beveiligingscode van je kaart klopt niet.",
      expired_card: "Je kaart is vervallen.",
      processing_error: "Er ging iets mis bij de bank. Probeer het zo meteen opnieuw.",
      test_mode_live_card: "Dit is geen testkaart. Kies er een uit de lijst.",
      authentication: "De betaling is niet bevestigd bij je bank. Probeer opnieuw of neem een andere kaart.",
      bank: "De betaling is niet doorgegaan bij je bank.",
    },
    cards: {
      "4242424242424242": "gaat door",
      "4000002500003155": "vraagt een bevestiging (3-D Secure)",
      "4000000000000002": "wordt geweigerd",
      "4000000000009995": "niet genoeg geld",
      "4000000000000127": "foute beveiligingscode",
      "4000000000000069": "vervallen kaart",
      "4000000000000259": "gaat door, daarna een betwisting",
      "4000000000000077": "gaat door, geld meteen beschikbaar",
      "4000000000007726": "terugbetaling duurt even",
      "4000000000005126": "terugbetaling mislukt later",
    },
  },
  fr: {
    title: "Payer",
    total: "À payer",
    back: "Revenir sans payer",
    email: "Adresse e-mail",
    card: "Par carte",
    number: "Numéro de carte",
    expiry: "Date d'expiration",
    expiryHint: "Mois et année, par exemple 12/34",
    cvc: "Code de sécurité",
    name: "Nom sur la carte",
    pay: "Payer",
    or: "ou",
    bancontact: "Payer avec Bancontact",
    bancontactText: "Vous confirmez le paiement auprès de votre banque.",
    localTitle: "Stripe local, pas d'argent réel",
    localText: "Choisissez une carte de test pour la remplir. La date et le code sont libres.",
    wrong: "Vérifiez les champs signalés.",
    wrongNumber: "Ce numéro de carte n'est pas correct.",
    wrongExpiry: "Indiquez un mois et une année à venir.",
    wrongCvc: "Indiquez les 3 ou 4 chiffres du code de sécurité.",
    wrongName: "Indiquez le nom qui figure sur la carte.",
    wrongEmail: "Indiquez une adresse e-mail valable.",
    expiredTitle: "Cette page de paiement a expiré",
    expiredText: "Rien n'a été payé. Revenez en arrière et recommencez.",
    doneTitle: "C'est déjà payé",
    doneText: "Vous n'avez plus rien à faire.",
    proceed: "Continuer",
    declines: {
      generic_decline: "Votre carte a été refusée. Essayez une autre carte.",
      insufficient_funds: "Le solde de cette carte est insuffisant.",
      lost_card: "Votre carte a été refusée. Essayez une autre carte.",
      incorrect_cvc: "Le code de sécurité de votre carte n'est pas correct.",
      expired_card: "Votre carte a expiré.",
      processing_error: "Un problème est survenu à la banque. Réessayez dans un instant.",
      test_mode_live_card: "Ce n'est pas une carte de test. Choisissez-en une dans la liste.",
      authentication: "Le paiement n'a pas été confirmé auprès de votre banque. Réessayez ou prenez une autre carte.",
      bank: "Votre banque n'a pas effectué le paiement.",
    },
    cards: {
      "4242424242424242": "acceptée",
      "4000002500003155": "demande une confirmation (3-D Secure)",
      "4000000000000002": "refusée",
      "4000000000009995": "solde insuffisant",
      "4000000000000127": "code de sécurité incorrect",
      "4000000000000069": "carte expirée",
      "4000000000000259": "acceptée, puis contestée",
      "4000000000000077": "acceptée, argent disponible aussitôt",
      "4000000000007726": "le remboursement prend du temps",
      "4000000000005126": "le remboursement échoue plus tard",
    },
  },
  en: {
    title: "Pay",
    total: "To pay",
    back: "Go back without paying",
    email: "E-mail address",
    card: "By card",
    number: "Card number",
    expiry: "Expiry date",
    expiryHint: "Month and year, such as 12/34",
    cvc: "Security code",
    name: "Name on the card",
    pay: "Pay",
    or: "or",
    bancontact: "Pay with Bancontact",
    bancontactText: "You confirm the payment at your bank.",
    localTitle: "Local Stripe, no real money",
    localText: "Choose a test card to fill it in. Expiry date and code can be anything.",
    wrong: "BooksCheck the marked fields.",
    wrongNumber: "This card number is not right.",
    wrongExpiry: "Give a month and year still to come.",
    wrongCvc: "Give the 3 or 4 digits of the security code.",
    wrongName: "Give the name on the card.",
    wrongEmail: "Give a valid e-mail address.",
    expiredTitle: "This payment page has expired",
    expiredText: "Nothing was paid. Go back and start again.",
    doneTitle: "This has already been paid",
    doneText: "There is nothing more to do.",
    proceed: "Continue",
    declines: {
      generic_decline: "Your card was declined. Try another card.",
      insufficient_funds: "There is not enough money on this card.",
      lost_card: "Your card was declined. Try another card.",
      incorrect_cvc: "The security code of your card is not right.",
      expired_card: "Your card has expired.",
      processing_error: "Something went wrong at the bank. Try again in a moment.",
      test_mode_live_card: "This is not a test card. Choose one from the list.",
      authentication: "The payment was not confirmed at your bank. Try again or use another card.",
      bank: "Your bank did not make the payment.",
    },
    cards: {
      "4242424242424242": "goes through",
      "4000002500003155": "asks for confirmation (3-D Secure)",
      "4000000000000002": "is declined",
      "4000000000009995": "not enough money",
      "4000000000000127": "wrong security code",
      "4000000000000069": "expired card",
      "4000000000000259": "goes through, then a dispute",
      "4000000000000077": "goes through, money there at once",
      "4000000000007726": "refunds take a while",
      "4000000000005126": "refunds fail later",
    },
  },
};
