/** Payments, cancellations, payouts and complaints: every sentence with an amount. */
export const money = {
  terms: {
    free: (p: { until: string; price: string; half: string }) => ({
      title: `Kosteloos annuleren tot en met ${p.until}`,
      text: `Je krijgt dan ${p.price} terug. Daarna, tot de start, krijg je ${p.half} terug. Vanaf de start niets meer.`,
    }),
    late: (p: { half: string }) => ({
      title: "Kosteloos annuleren kan niet meer",
      text: `Dat moment was al voorbij. Annuleer je vóór de start, dan krijg je ${p.half} terug. Vanaf de start niets meer.`,
    }),
  },
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
        title: `Je geld vertrekt vanaf ${p.payout}`,
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
      previewUnpaid: "Er was nog niets betaald.",
      title: "Je boeking is geannuleerd",
      own: (p: { name: string }) => `Je boeking bij ${p.name} gaat niet door.`,
      support: (p: { name: string }) => `TailTribe heeft je boeking bij ${p.name} geannuleerd.`,
      unpaid: "Er was nog niets betaald, dus je krijgt ook geen rekening.",
      refund: "Je krijgt terug",
      paid: "Betaald",
      kept: "Ingehouden",
      earlier: "Waarvan al eerder",
      route: "Het geld gaat terug langs de weg waarlangs je betaalde. Meestal staat het er binnen 5 tot 10 werkdagen.",
      nothing: "De opvang was al begonnen. Volgens de annuleringsregel van deze boeking komt er dan niets terug.",
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
        `Er werd laat geannuleerd, daarom blijft een deel voor jou. Het vertrekt vanaf ${p.payout}, 48 uur na het geplande einde.`,
      nothing: "Er was op tijd geannuleerd, dus voor deze boeking krijg je niets.",
      fault: "Het baasje krijgt alles terug. Voor deze boeking krijg je niets.",
      unpaid: "Er was nog niets betaald.",
      button: "Boeking bekijken",
    },
  },
  payoutSent: {
    subject: (p: { amount: string }) => `${p.amount} is onderweg naar je rekening`,
    preview: "Meestal staat het er binnen 1 tot 3 werkdagen.",
    title: "Je geld is onderweg",
    intro: (p: { care: string }) => `Dit is jouw deel voor ${p.care}. Bedankt voor de goede zorgen.`,
    introPlain: "We hebben je verdiensten uitbetaald. Bedankt voor de goede zorgen.",
    amount: "Uitbetaald",
    bank: "Stripe stort het door naar je bankrekening. Meestal staat het er binnen 1 tot 3 werkdagen.",
    button: "Verdiensten bekijken",
  },
  statement: {
    subject: (p: { month: string; amount: string }) => `Je overzicht van ${p.month}: ${p.amount}`,
    preview: "Wat we je uitbetaalden, opvang per opvang.",
    title: (p: { month: string }) => `Je verdiensten in ${p.month}`,
    intro: (p: { month: string }) => `Dit betaalden we je uit in ${p.month}.`,
    more: (p: { more: number }) => `En nog ${p.more} keer opvang; je vindt ze allemaal in het bestand.`,
    kept: "Door baasjes betaald",
    fee: "Commissie van TailTribe",
    share: "Jouw deel",
    file: "Op je pagina met verdiensten download je hetzelfde als bestand (CSV), voor je boekhouding.",
    button: "Verdiensten bekijken",
  },
  payoutFailed: {
    subject: (p: { amount: string }) => `Uitbetaling van ${p.amount} mislukt: kijk je rekening na`,
    preview: "Het geld is niet weg. Kijk je rekeningnummer na, dan proberen we opnieuw.",
    title: "De uitbetaling is niet gelukt",
    intro: "Je bank nam het geld niet aan. Het is niet weg: het staat nog veilig op je saldo bij Stripe.",
    amount: "Nog uit te betalen",
    steps: [
      "Open je uitbetaalrekening.",
      "Kijk na of het rekeningnummer klopt en op jouw naam staat.",
      "Bewaar. We proberen het daarna vanzelf opnieuw.",
    ],
    button: "Rekening nakijken",
  },
  complaintOpened: {
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
      next: "We luisteren naar jullie allebei voor we beslissen. Onze beslissing krijg je per mail.",
      button: "Boeking bekijken",
    },
  },
  complaintDecided: {
    owner: {
      subject: (p: { refund: string }) => `Beslist: je krijgt ${p.refund} terug`,
      subjectNothing: "Beslist: je klacht leidt niet tot een terugbetaling",
      preview: (p: { care: string }) => `Onze beslissing over ${p.care}.`,
      title: "We hebben over je klacht beslist",
      refunded: (p: { care: string; name: string }) =>
        `We hebben jou en ${p.name} gehoord over ${p.care}. Een terugbetaling is hier op haar plaats.`,
      nothing: (p: { care: string; name: string; price: string }) =>
        `We hebben jou en ${p.name} gehoord over ${p.care}. We vonden geen reden om van de ${p.price} die je betaalde iets terug te geven.`,
      refund: "Je krijgt terug",
      paid: "Betaald",
      kept: "Ingehouden",
      earlier: "Al eerder teruggekregen",
      route: "Het geld gaat terug langs de weg waarlangs je betaalde. Meestal staat het er binnen 5 tot 10 werkdagen.",
      button: "Boeking bekijken",
    },
    caregiver: {
      subject: (p: { share: string }) => `Beslist: jouw deel is ${p.share}`,
      preview: (p: { care: string }) => `Onze beslissing over ${p.care}.`,
      title: "We hebben over de klacht beslist",
      nothing: (p: { name: string; care: string }) =>
        `We hebben ${p.name} en jou gehoord over ${p.care}. Er komt geen terugbetaling: je krijgt je volledige deel.`,
      refunded: (p: { name: string; care: string; refund: string; price: string }) =>
        `We hebben ${p.name} en jou gehoord over ${p.care}. Het baasje krijgt ${p.refund} terug van de ${p.price}.`,
      share: "Jouw deel",
      payout: (p: { payout: string }) => `Het vertrekt vanaf ${p.payout}.`,
      payoutNow: "Het vertrekt nu.",
      button: "Verdiensten bekijken",
    },
  },
};
