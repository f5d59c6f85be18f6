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
  changed: {
    subject: "Je wachtwoord bij TailTribe is gewijzigd",
    preview: "Was jij dit niet? Kies meteen een nieuw wachtwoord.",
    title: "Je wachtwoord is gewijzigd",
    intro: (p: { at: string }) =>
      `Op ${p.at} is het wachtwoord van je account gewijzigd. Je andere browsers zijn uitgelogd.`,
    notYou: "Was jij dit niet? Kies dan meteen een nieuw wachtwoord.",
    button: "Nieuw wachtwoord kiezen",
  },
  device: {
    subject: "Er is op een nieuw toestel ingelogd op je account",
    preview: "Was jij dit niet? Sluit dan iedereen buiten.",
    title: "Ingelogd op een nieuw toestel",
    intro: (p: { at: string; browser: string }) => `Op ${p.at} is er op je account ingelogd met ${p.browser}.`,
    unknown: "een browser die we niet herkennen",
    you: "Was jij dit? Dan hoef je niets te doen. In je account zie je waar je bent ingelogd.",
    notYou: {
      title: "Was jij dit niet?",
      text: "Kies dan meteen een nieuw wachtwoord. Daarna is iedereen uitgelogd die nu op je account zit.",
    },
    button: "Nieuw wachtwoord kiezen",
  },
  factor: {
    preview: "Was jij dit niet? Kies meteen een nieuw wachtwoord.",
    "totp-on": {
      subject: "Inloggen met een code staat aan",
      intro: "Wie met je wachtwoord inlogt, moet nu ook een code van je app invullen.",
    },
    "totp-off": {
      subject: "Inloggen met een code staat uit",
      intro: "Je wachtwoord volstaat weer om in te loggen. Je herstelcodes werken niet meer.",
    },
    "recovery-used": {
      subject: "Er is een herstelcode van je account gebruikt",
      intro: "Iemand gebruikte een herstelcode in plaats van een code van je app. Ze werkt geen tweede keer.",
    },
    "recovery-renewed": {
      subject: "Je hebt nieuwe herstelcodes",
      intro: "Er zijn nieuwe herstelcodes gemaakt voor je account. De vorige werken niet meer.",
    },
    "passkey-on": {
      subject: "Er is een passkey toegevoegd aan je account",
      intro: "Met die passkey log je in zonder wachtwoord.",
    },
    "passkey-off": {
      subject: "Er is een passkey verwijderd van je account",
      intro: "Met die passkey kan niemand nog inloggen.",
    },
    "google-on": {
      subject: "Je kunt nu inloggen met Google",
      intro: "Je Google-account is gekoppeld aan je account bij TailTribe.",
    },
    "google-off": {
      subject: "Inloggen met Google staat uit",
      intro: "Je Google-account is niet langer gekoppeld aan je account bij TailTribe.",
    },
    when: (p: { at: string }) => `Dat gebeurde op ${p.at}.`,
    left: (p: { n: number }) =>
      ["Je hebt geen herstelcodes meer. Maak er nieuwe.", "Je hebt nog één herstelcode."][p.n] ??
      `Je hebt nog ${p.n} herstelcodes.`,
    notYou: {
      title: "Was jij dit niet?",
      text: "Kies dan meteen een nieuw wachtwoord en kijk na hoe er op je account wordt ingelogd.",
    },
    button: "Beveiliging bekijken",
  },
  suspended: {
    subject: "Je account bij TailTribe is geschorst",
    preview: "Je leest waarom, en hoe je bezwaar maakt.",
    title: "Je account is geschorst",
    intro: "We hebben je account geschorst. Dit is de reden:",
    means:
      "Je kunt niet meer inloggen, en je open aanvragen zijn vervallen. Geld dat nog naar jou moet, blijft geregistreerd: we beslissen erover en laten je dat weten.",
    cancelled: (p: { n: number }) =>
      `${p.n === 1 ? "Eén boeking die nog niet begonnen was, is" : `${p.n} boekingen die nog niet begonnen waren, zijn`} geannuleerd. Wie betaalde, krijgt alles terug.`,
    object: {
      title: "Ben je het er niet mee eens?",
      text: "Mail naar support@tailtribe.be, binnen zes maanden. Leg uit wat er niet klopt. Iemand die de beslissing niet nam, bekijkt ze dan opnieuw.",
    },
    button: "De voorwaarden lezen",
  },
  restored: {
    subject: "Je account bij TailTribe werkt weer",
    preview: "De schorsing is opgeheven.",
    title: "Je schorsing is opgeheven",
    intro: "We hebben de schorsing van je account opgeheven. Dit is de reden:",
    owner: "Je kunt weer inloggen en boeken. Wat geannuleerd werd, blijft geannuleerd.",
    caregiver:
      "Je kunt weer inloggen. We kijken je profiel nog na; daarna kunnen baasjes je weer boeken. Wat geannuleerd werd, blijft geannuleerd.",
    button: "Inloggen",
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
  wordsApproved: {
    subject: "Je nieuwe profieltekst staat online",
    preview: "Baasjes lezen nu wat je schreef.",
    title: "Je nieuwe tekst staat online",
    intro: "We hebben je gewijzigde profiel nagekeken. Baasjes lezen vanaf nu je nieuwe tekst.",
    button: "Mijn profiel bekijken",
  },
  wordsRefused: {
    subject: "Je nieuwe profieltekst kan zo niet online",
    preview: "Je leest waarom, en wat je kunt aanpassen.",
    title: "Je nieuwe tekst staat nog niet online",
    intro: "We hebben je gewijzigde profiel nagekeken. Dit is wat er nog niet goed zit:",
    next: "Je blijft gewoon zichtbaar met je vorige tekst. Pas de nieuwe aan; we kijken ze dan opnieuw na.",
    button: "Mijn tekst aanpassen",
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
