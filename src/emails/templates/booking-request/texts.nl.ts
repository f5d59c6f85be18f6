/** From the request to its answer. `care` is "de wandeling op vr 4 dec, 10:00", `ask` the same with "een". */
export const nl = {
  requested: {
    subject: (p: { name: string; ask: string }) => `${p.name} vraagt ${p.ask}`,
    preview: (p: { share: string; respondBy: string }) => `Jouw deel: ${p.share}. Antwoord vóór ${p.respondBy}.`,
    title: (p: { name: string }) => `${p.name} vraagt of je tijd hebt`,
    intro: "Er is een nieuwe aanvraag voor jou. Bekijk de aanvraag en laat weten of het lukt.",
    share: "Jouw deel",
    shareOf: (p: { share: string; price: string }) => `${p.share} van ${p.price}`,
    message: (p: { name: string }) => `${p.name} schreef er een bericht bij. Je leest het bij de aanvraag.`,
    deadline: (p: { respondBy: string }) => ({
      title: `Antwoord vóór ${p.respondBy}`,
      text: "Daarna vervalt de aanvraag vanzelf.",
    }),
    button: "Aanvraag bekijken",
  },
  accepted: {
    subject: (p: { name: string; payBy: string }) => `${p.name} zegt ja: betaal vóór ${p.payBy}`,
    preview: (p: { price: string; care: string }) => `${p.price} voor ${p.care}.`,
    title: (p: { name: string }) => `${p.name} zegt ja`,
    intro: "Je plaats is gereserveerd. Betaal met Bancontact of kaart, dan is de boeking rond.",
    toPay: "Te betalen",
    deadline: (p: { payBy: string }) => ({
      title: `Betaal vóór ${p.payBy}`,
      text: "Daarna vervalt de boeking en is de plaats weer vrij voor iemand anders.",
    }),
    button: (p: { price: string }) => `${p.price} betalen`,
  },
  declined: {
    subject: (p: { name: string; care: string }) => `${p.name} kan niet: ${p.care}`,
    preview: "Je betaalt niets. Er zijn nog andere oppassers in je buurt.",
    title: (p: { name: string }) => `Het lukt ${p.name} deze keer niet`,
    intro: (p: { care: string }) => `Je aanvraag voor ${p.care} is geweigerd. Je betaalt niets.`,
    reason: "Reden",
    reasons: {
      NO_TIME: "Geen tijd op dat moment",
      NOT_A_MATCH: "Past niet bij deze oppas",
      TOO_FAR: "Te ver weg",
      AWAY: "Afwezig in die periode",
      OTHER: "Een andere reden",
    },
    note: (p: { name: string }) => `${p.name} schreef er iets bij. Je leest het bij je aanvraag.`,
    next: "Er zijn nog andere oppassers die graag voor je dier zorgen.",
    button: "Een andere oppas zoeken",
  },
  expired: {
    unanswered: {
      subject: (p: { name: string; care: string }) => `Geen antwoord van ${p.name} voor ${p.care}`,
      preview: "Je aanvraag is vervallen. Je betaalt niets.",
      title: "Je aanvraag is vervallen",
      intro: (p: { name: string; respondBy: string }) =>
        `${p.name} heeft niet geantwoord vóór ${p.respondBy}. De aanvraag is daarom vervallen en je betaalt niets.`,
      next: "Zoek een andere oppas, of vraag het opnieuw voor een ander moment.",
      button: "Een andere oppas zoeken",
    },
    unpaid: {
      subject: (p: { care: string }) => `Niet op tijd betaald: ${p.care} is vervallen`,
      preview: "De plaats is weer vrij. Er is niets aangerekend.",
      title: "Je boeking is vervallen",
      intro: (p: { price: string; payBy: string }) =>
        `We kregen je betaling van ${p.price} niet vóór ${p.payBy}. De boeking is daarom vervallen en de plaats is weer vrij. Er is niets aangerekend.`,
      late: "Betaalde je toch nog net daarna? Dan krijg je het volledige bedrag vanzelf terug.",
      button: "Boeking bekijken",
    },
    forCaregiver: {
      subject: (p: { name: string; care: string }) => `Niet betaald door ${p.name}: ${p.care} vervalt`,
      preview: "Je uren zijn weer vrij.",
      title: "Deze boeking gaat niet door",
      intro: (p: { name: string; payBy: string }) =>
        `${p.name} betaalde niet vóór ${p.payBy}. De boeking is vervallen en je uren zijn weer vrij. Je hoeft niets te doen.`,
      button: "Boeking bekijken",
    },
  },
};
