/** Money that goes back outside a cancellation or complaint, and money that did not arrive. */
export const nl = {
  made: {
    owner: {
      subject: (p: { amount: string }) => `Je krijgt ${p.amount} terug`,
      preview: (p: { care: string }) => `Over ${p.care}.`,
      title: "We betalen je terug",
      refund: "Je krijgt terug",
      support: (p: { care: string; name: string }) =>
        `We geven je een deel of alles terug van wat je betaalde voor ${p.care} bij ${p.name}. Aan de boeking zelf verandert niets.`,
      late: (p: { care: string }) =>
        `Je betaling voor ${p.care} kwam binnen toen de boeking al afgelopen was. Je krijgt alles terug; je hoeft niets te doen.`,
      surplus: (p: { care: string }) =>
        `Voor ${p.care} kwam een tweede betaling binnen. Die krijg je helemaal terug; je hoeft niets te doen.`,
      route:
        "Het geld gaat terug naar de kaart of rekening waarmee je betaalde. Meestal staat het er binnen 5 tot 10 werkdagen.",
      button: "Boeking bekijken",
    },
    caregiver: {
      subject: (p: { share: string }) => `Terugbetaling aan het baasje: jouw deel is nu ${p.share}`,
      preview: (p: { care: string }) => `Over ${p.care}.`,
      title: "Een deel gaat terug naar het baasje",
      share: "Jouw deel",
      text: (p: { name: string; amount: string; care: string }) =>
        `${p.name} krijgt van ons ${p.amount} terug voor ${p.care}. Vragen? Antwoord gewoon op deze e-mail.`,
      back: (p: { back: string }) =>
        `Jouw deel was al uitbetaald. We nemen ${p.back} terug van je saldo bij Stripe; staat daar te weinig op, dan verrekenen we het met je volgende uitbetalingen.`,
      button: "Verdiensten bekijken",
    },
  },
  failed: {
    subject: (p: { amount: string }) => `Je terugbetaling van ${p.amount} is nog niet gelukt`,
    preview: "Het geld is niet weg: we zoeken een andere weg.",
    title: "De terugbetaling is nog niet gelukt",
    owed: "Nog terug te betalen",
    text: (p: { care: string }) =>
      `Je krijgt dit bedrag terug voor ${p.care}, maar je bank of kaart nam het niet aan. Het geld is niet weg: we houden het voor je opzij.`,
    next: "We kijken het na en proberen het opnieuw. Is je kaart of rekening vervangen? Antwoord dan op deze e-mail, dan zoeken we een andere weg.",
    button: "Boeking bekijken",
  },
};
