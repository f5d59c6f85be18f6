/** From the payment to the review. */
export const nl = {
  paid: {
    owner: {
      subject: (p: { price: string; care: string }) => `Betaald: ${p.price} voor ${p.care}`,
      preview: (p: { name: string }) => `De boeking bij ${p.name} is rond. Dit is je betaalbewijs.`,
      title: "Je betaling is binnen",
      intro: (p: { name: string }) =>
        `De boeking is rond. ${p.name} ziet nu je adres, je sleutelafspraak en je telefoonnummer, tot 48 uur na het einde. Bewaar deze mail als betaalbewijs.`,
      amount: "Betaald",
      paidOn: "Betaald op",
      reference: "Boeking",
      button: "Boeking bekijken",
    },
    caregiver: {
      subject: (p: { name: string; care: string }) => `${p.name} heeft betaald: ${p.care} gaat door`,
      preview: (p: { share: string }) => `Jouw deel: ${p.share}.`,
      title: (p: { name: string }) => `${p.name} heeft betaald`,
      intro: "De boeking staat vast. Het adres, de sleutelafspraak en het telefoonnummer vind je nu bij de boeking.",
      amount: "Jouw deel",
      payout: (p: { payout: string }) => ({
        title: `We sturen je geld vanaf ${p.payout}`,
        text: "Dat is 48 uur na het einde, als er geen klacht loopt.",
      }),
      button: "Adres en afspraken bekijken",
    },
  },
  cancelled: {
    owner: {
      subject: (p: { care: string; refund: string }) => `Geannuleerd: ${p.care}. Je krijgt ${p.refund} terug`,
      subjectUnpaid: (p: { care: string }) => `Geannuleerd: ${p.care}`,
      preview: (p: { refund: string; price: string }) =>
        `Van de ${p.price} die je betaalde, krijg je ${p.refund} terug.`,
      previewProcessing: "Je betaling was nog onderweg.",
      processing:
        "Je betaling was nog onderweg. Komt ze toch binnen, dan krijg je alles vanzelf terug en sturen we je een e-mail.",
      previewUnpaid: "Er was nog niets betaald.",
      title: "Je boeking is geannuleerd",
      own: (p: { name: string }) => `Je boeking bij ${p.name} gaat niet door.`,
      support: (p: { name: string }) => `TailTribe heeft je boeking bij ${p.name} geannuleerd.`,
      unpaid: "Er was nog niets betaald; er wordt niets aangerekend.",
      refund: "Je krijgt terug",
      paid: "Betaald",
      retained: "Ingehouden",
      earlier: "Waarvan al eerder terugbetaald",
      route:
        "Het geld gaat terug naar de kaart of rekening waarmee je betaalde. Meestal staat het er binnen 5 tot 10 werkdagen.",
      contested: "Je bank onderzoekt deze betaling. De terugbetaling wacht tot ze beslist.",
      nothing: "De opvang was al begonnen. Volgens de annuleringsregel van deze boeking komt er dan niets terug.",
      next: "Misschien kan een andere oppas op dezelfde data.",
      search: "Een andere oppas zoeken",
      button: "Boeking bekijken",
    },
    caregiver: {
      subject: (p: { care: string }) => `Geannuleerd: ${p.care}`,
      subjectShare: (p: { care: string; share: string }) => `Geannuleerd: ${p.care}. Je krijgt nog ${p.share}`,
      preview: (p: { share: string }) => `Je krijgt ${p.share}. Je uren zijn weer vrij.`,
      title: "Deze boeking gaat niet door",
      own: (p: { name: string; care: string }) => `${p.name} heeft geannuleerd: ${p.care}. Je uren zijn weer vrij.`,
      support: (p: { name: string; care: string }) =>
        `TailTribe heeft de boeking van ${p.name} geannuleerd: ${p.care}. Je uren zijn weer vrij.`,
      withdrawn: (p: { name: string; care: string }) =>
        `${p.name} heeft de aanvraag ingetrokken: ${p.care}. Je hoeft niet meer te antwoorden.`,
      share: "Je krijgt nog",
      late: (p: { payout: string }) =>
        `Er werd laat geannuleerd, daarom blijft een deel voor jou. We sturen het vanaf ${p.payout}, 48 uur na het geplande einde.`,
      nothing: "Er was op tijd geannuleerd, dus voor deze boeking krijg je niets.",
      fault: "Het baasje krijgt alles terug. Voor deze boeking krijg je niets.",
      processing: "De betaling was nog onderweg. Komt ze toch binnen, dan gaat ze terug naar het baasje.",
      unpaid: "Er was nog niets betaald.",
      button: "Boeking bekijken",
    },
  },
  reminder: {
    subject: (p: { care: string }) => `Herinnering: ${p.care}`,
    preview: (p: { start: string }) => `Het begint op ${p.start}.`,
    title: "Het is bijna zover",
    owner: {
      intro: (p: { name: string; start: string }) =>
        `${p.name} verwacht jullie op ${p.start}. Leg klaar wat je dier nodig heeft, en kijk na of je adres, je sleutelafspraak en je telefoonnummer nog kloppen.`,
      button: "Boeking bekijken",
    },
    caregiver: {
      intro: (p: { name: string; start: string }) =>
        `Op ${p.start} rekent ${p.name} op jou. Het adres, de sleutelafspraak en het telefoonnummer vind je bij de boeking.`,
      button: "Adres en afspraken bekijken",
    },
  },
  review: {
    subject: (p: { name: string }) => `Hoe was het met ${p.name}?`,
    preview: (p: { until: string }) => `Schrijf je beoordeling vóór ${p.until}.`,
    title: (p: { name: string }) => `Hoe was het met ${p.name}?`,
    owner: (p: { care: string }) =>
      `${p.care} zit erop. Een paar woorden en een cijfer helpen andere baasjes kiezen en helpen je oppas vooruit.`,
    caregiver: (p: { care: string }) =>
      `${p.care} zit erop. Vertel andere oppassers hoe het was met dit dier en dit baasje.`,
    deadline: (p: { until: string }) => ({
      title: `Schrijven kan vóór ${p.until}`,
      text: "Je beoordeling wordt pas zichtbaar als jullie allebei geschreven hebben, of als die tijd om is.",
    }),
    complain: (p: { payout: string }) =>
      `Was er iets niet in orde? Meld het bij je boeking vóór ${p.payout}. Tot dan houden we je geld vast.`,
    share: (p: { share: string; payout: string }) =>
      `We sturen jouw deel van ${p.share} vanaf ${p.payout}, als er geen klacht loopt.`,
    button: "Beoordeling schrijven",
  },
};
