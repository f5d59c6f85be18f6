/** Signing up, signing in, and the approval of a caregiver. */
export const nl = {
  verify: {
    subject: "Bevestig je e-mailadres bij TailTribe",
    preview: "Eén klik en je account is klaar.",
    title: "Bevestig je e-mailadres",
    intro: "Fijn dat je er bent. Bevestig dat dit adres van jou is, dan kun je boeken en geboekt worden.",
    expires: (p: { until: string }) => `De link werkt één keer, tot ${p.until}.`,
    notYou: "Heb je geen account gemaakt? Dan hoef je niets te doen.",
    button: "Adres bevestigen",
  },
  reset: {
    subject: "Kies een nieuw wachtwoord voor TailTribe",
    preview: "Met deze link kies je een nieuw wachtwoord.",
    title: "Kies een nieuw wachtwoord",
    intro:
      "Iemand vroeg een nieuw wachtwoord voor dit adres, of wilde er een account mee maken. Was jij dat? Kies dan hier een nieuw wachtwoord. Daarna ben je overal uitgelogd.",
    expires: (p: { until: string }) => `De link werkt één keer, tot ${p.until}.`,
    notYou: "Heb jij dit niet gevraagd? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.",
    button: "Nieuw wachtwoord kiezen",
  },
  welcome: {
    owner: {
      subject: "Welkom bij TailTribe: vind je oppas",
      preview: "Je account is klaar. Zo vind je een oppas in je buurt.",
      title: "Welkom bij TailTribe",
      intro: "Je account is klaar. Zo gaat het verder:",
      steps: [
        "Voeg je dier toe, met zijn gewoontes en zijn karakter.",
        "Zoek een goedgekeurde oppas in je buurt en verstuur een aanvraag.",
        "Betaal pas als de oppas ja zegt. We houden je geld bij tot 48 uur na het einde.",
      ],
      button: "Een oppas zoeken",
    },
    caregiver: {
      subject: "Welkom bij TailTribe: maak je profiel af",
      preview: "Nog enkele stappen en baasjes kunnen je vinden.",
      title: "Welkom bij TailTribe",
      intro: "Leuk dat je voor dieren wilt zorgen. Zo kom je online:",
      steps: (p: { share: string }) => [
        "Vul je profiel aan: wie je bent, je ervaring en je thuis.",
        "Kies je diensten, je prijzen en je uren.",
        `Koppel je uitbetaalrekening. Van elke boeking is ${p.share} voor jou.`,
        "Dien je profiel in. Wij kijken het na voor het online komt.",
      ],
      button: "Profiel afmaken",
    },
  },
  approved: {
    subject: "Goedgekeurd: je profiel staat online",
    preview: "Baasjes in je buurt kunnen je nu boeken.",
    title: "Je staat online",
    intro: "We hebben je profiel nagekeken en goedgekeurd. Baasjes in je buurt kunnen je nu vinden en boeken.",
    steps: [
      "Hou je uren bij, dan krijg je alleen aanvragen voor wanneer je kunt.",
      "Antwoord snel. Bij elke aanvraag staat tot wanneer je tijd hebt.",
    ],
    button: "Naar mijn overzicht",
  },
  rejected: {
    subject: "Je profiel is niet goedgekeurd",
    preview: "Je leest waarom, en wat je kunt aanpassen.",
    title: "Je profiel is niet goedgekeurd",
    intro: "We hebben je profiel nagekeken. Dit is wat er nog niet goed zit:",
    next: "Pas het aan en dien je profiel opnieuw in. We kijken het dan opnieuw na. Tot dan kunnen baasjes je niet boeken.",
    button: "Profiel aanpassen",
  },
};
