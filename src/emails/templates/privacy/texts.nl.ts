/** Erasing an account, a copy of one's data, another e-mail address. */
export const nl = {
  asked: {
    subject: "Je account bij TailTribe wordt gewist",
    preview: "Je kunt je tot dan nog bedenken.",
    title: "Je account wordt gewist",
    intro: (p: { until: string }) =>
      `Je vroeg om je account te wissen. Dat doen we op ${p.until}, tenzij er dan nog opvang of geld openstaat: dan wachten we daarop.`,
    means:
      "Vanaf nu kun je geen nieuwe opvang meer aanvragen of aangevraagd krijgen. Wat al is afgesproken, gaat gewoon door.",
    stop: {
      title: "Bedenk je je, of was jij dit niet?",
      text: "Log in en kies ‘Mijn account houden’. Was jij dit niet, kies dan ook meteen een nieuw wachtwoord.",
    },
    button: "Inloggen en stoppen",
  },
  soon: {
    subject: "Over enkele dagen wissen we je account bij TailTribe",
    preview: "Dit is onze laatste mail, tenzij je je bedenkt.",
    title: "Bijna is je account weg",
    intro: (p: { until: string }) =>
      `Op ${p.until} wissen we je account. Daarna kunnen we je niets meer mailen en niets meer terughalen.`,
    stop: { title: "Bedenk je je?", text: "Log in en kies ‘Mijn account houden’. Dan blijft alles zoals het is." },
    button: "Inloggen en stoppen",
  },
  stopped: {
    subject: "Je account bij TailTribe blijft bestaan",
    preview: "We wissen je account niet.",
    title: "Je account blijft",
    intro: "We wissen je account niet. Alles werkt weer zoals voordien.",
    button: "Naar mijn account",
  },
  copy: {
    subject: "De kopie van je gegevens staat klaar",
    preview: "Je kunt ze enkele dagen ophalen.",
    title: "Je gegevens staan klaar",
    intro: (p: { until: string }) =>
      `Je vroeg een kopie van je gegevens. Je kunt ze ophalen tot ${p.until}; daarna wissen we de kopie. Je moet ervoor ingelogd zijn.`,
    notYou: "Heb jij dit niet gevraagd? Kies dan een nieuw wachtwoord en log overal uit.",
    button: "Mijn gegevens ophalen",
  },
  otherAddress: {
    subject: "Iemand wil het e-mailadres van je account wijzigen",
    preview: "Was jij dit niet? Hou het tegen met één klik.",
    title: "Een ander e-mailadres voor je account",
    intro: (p: { at: string }) =>
      `Op ${p.at} vroeg iemand die je wachtwoord kent om een ander e-mailadres voor je account. Dat geldt zodra het nieuwe adres bevestigd is.`,
    notYou: {
      title: "Was jij dit niet?",
      text: "Hou het dan tegen. We zetten dit adres terug, loggen iedereen uit en mailen je een link voor een nieuw wachtwoord.",
    },
    until: (p: { until: string }) => `De link werkt tot ${p.until}, ook als het nieuwe adres al bevestigd is.`,
    button: "Tegenhouden",
  },
  newAddress: {
    subject: "Bevestig je nieuwe e-mailadres bij TailTribe",
    preview: "Met deze link geldt dit adres voor je account.",
    title: "Bevestig je nieuwe e-mailadres",
    intro: "Je wilt dit adres gebruiken voor je account bij TailTribe. Bevestig dat het van jou is.",
    until: (p: { until: string }) => `De link werkt één keer, tot ${p.until}.`,
    notYou: "Ken je dit niet? Dan hoef je niets te doen: zonder jouw klik verandert er niets.",
    button: "Nieuw adres bevestigen",
  },
};
