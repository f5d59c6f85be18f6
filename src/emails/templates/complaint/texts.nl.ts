/** A complaint and the decision on it. */
export const nl = {
  opened: {
    owner: {
      subject: (p: { care: string }) => `We bekijken je klacht over ${p.care}`,
      preview: (p: { price: string }) => `Je betaling van ${p.price} wacht tot wij beslist hebben.`,
      title: "We hebben je klacht goed ontvangen",
      intro: (p: { name: string; price: string }) =>
        `Het spijt ons dat het niet liep zoals afgesproken. Je betaling van ${p.price} gaat nu niet naar ${p.name}: we houden ze vast tot wij beslist hebben.`,
      next: "Iemand van TailTribe leest alles na. Hebben we nog vragen, dan mailen we je. Onze beslissing krijg je ook per mail.",
      button: "Boeking bekijken",
    },
    caregiver: {
      subject: (p: { name: string; care: string }) => `${p.name} heeft een klacht over ${p.care}`,
      preview: (p: { share: string }) => `Je uitbetaling van ${p.share} wacht tot wij beslist hebben.`,
      title: "Er is een klacht over deze boeking",
      intro: (p: { name: string; share: string }) =>
        `${p.name} liet weten dat het niet liep zoals afgesproken. Je uitbetaling van ${p.share} wacht tot wij beslist hebben.`,
      next: "Vertel ons jouw kant bij de boeking, dan lezen we jullie allebei voor we beslissen. Onze beslissing krijg je per mail.",
      button: "Klacht lezen en antwoorden",
    },
  },
  replied: {
    subject: (p: { name: string; care: string }) => `${p.name} antwoordde op je klacht over ${p.care}`,
    preview: "Je leest het antwoord bij de boeking.",
    title: (p: { name: string }) => `${p.name} vertelde zijn of haar kant`,
    intro: (p: { name: string; care: string }) =>
      `${p.name} heeft op je klacht over ${p.care} geantwoord. Je leest het bij de boeking. Wij lezen jullie allebei voor we beslissen; je hoeft niets te doen.`,
    button: "Antwoord lezen",
  },
  decided: {
    owner: {
      subject: (p: { refund: string }) => `Beslist: je krijgt ${p.refund} terug`,
      subjectNothing: "Beslist: je klacht leidt niet tot een terugbetaling",
      preview: (p: { care: string }) => `Onze beslissing over ${p.care}.`,
      titles: {
        all: "Je krijgt alles terug",
        part: "Je krijgt een deel terug",
        nothing: "Je klacht leidt niet tot een terugbetaling",
      },
      withReply: (p: { care: string; name: string }) =>
        `We hebben ${p.name} en jou gehoord over ${p.care}, en beslist over je klacht.`,
      withoutReply: (p: { care: string; name: string }) =>
        `We hebben je klacht over ${p.care} bekeken en erover beslist.`,
      nothing: (p: { price: string }) =>
        `We vonden geen reden om van de ${p.price} die je betaalde iets terug te geven.`,
      refund: "Je krijgt terug",
      paid: "Betaald",
      retained: "Niet terugbetaald",
      earlier: "Al eerder teruggekregen",
      route:
        "Het geld gaat terug naar de kaart of rekening waarmee je betaalde. Meestal staat het er binnen 5 tot 10 werkdagen.",
      button: "Boeking bekijken",
    },
    caregiver: {
      subject: (p: { share: string }) => `Beslist: jouw deel is ${p.share}`,
      preview: (p: { care: string }) => `Onze beslissing over ${p.care}.`,
      titles: {
        all: "Het baasje krijgt alles terug",
        part: "Het baasje krijgt een deel terug",
        nothing: "Er gaat niets terug naar het baasje",
      },
      withReply: (p: { name: string; care: string }) =>
        `We hebben ${p.name} en jou gehoord over ${p.care}, en beslist over de klacht.`,
      withoutReply: (p: { name: string; care: string }) =>
        `We hebben de klacht van ${p.name} over ${p.care} bekeken en erover beslist.`,
      nothing: "Er komt geen terugbetaling: aan jouw deel verandert niets.",
      refunded: (p: { refund: string; price: string }) => `Het baasje krijgt ${p.refund} terug van de ${p.price}.`,
      share: "Jouw deel",
      payout: (p: { payout: string }) => `We sturen het vanaf ${p.payout}.`,
      payoutNow: "We sturen het nu.",
      button: "Verdiensten bekijken",
    },
  },
};
