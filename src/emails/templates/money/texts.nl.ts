/** Payouts and the monthly statement. */
export const nl = {
  payoutSent: {
    subject: (p: { amount: string }) => `${p.amount} is onderweg naar je rekening`,
    preview: "Meestal staat het er binnen 1 tot 3 werkdagen.",
    title: "Je geld is onderweg",
    intro: (p: { care: string }) => `Dit is jouw deel voor ${p.care}. Bedankt voor de goede zorgen.`,
    introPlain: "We hebben je verdiensten uitbetaald. Bedankt voor de goede zorgen.",
    amount: "Uitbetaald",
    subjectSetOff: (p: { setOff: string }) => `${p.setOff} van je verdiensten verrekend`,
    previewSetOff: "Je deel betaalt wat je ons nog moest terugbetalen.",
    titleSetOff: "Je verdiensten zijn verrekend",
    setOff: (p: { setOff: string }) =>
      `Van jouw deel hielden we ${p.setOff} in: dat moest je ons nog terugbetalen na een eerdere terugbetaling aan een baasje.`,
    bank: "Stripe stort het door naar je bankrekening. Meestal staat het er binnen 1 tot 3 werkdagen.",
    button: "Verdiensten bekijken",
  },
  payoutFailed: {
    subject: (p: { amount: string }) => `Uitbetaling van ${p.amount} mislukt: kijk je rekening na`,
    preview: "Het geld is niet weg. Kijk je rekeningnummer na, dan proberen we opnieuw.",
    title: "De uitbetaling is niet gelukt",
    intro: "Je bank weigerde het geld. Het is niet weg: het staat veilig op je saldo bij Stripe.",
    amount: "Nog uit te betalen",
    steps: [
      "Open je uitbetaalrekening.",
      "Kijk na of het rekeningnummer klopt en op jouw naam staat.",
      "Sla op. We proberen het daarna vanzelf opnieuw.",
    ],
    button: "Rekening nakijken",
  },
  statement: {
    subject: (p: { month: string; amount: string }) => `Je overzicht van ${p.month}: ${p.amount}`,
    preview: "Wat we je uitbetaalden, boeking per boeking.",
    title: (p: { month: string }) => `Je verdiensten in ${p.month}`,
    intro: (p: { month: string }) => `Dit betaalden we je uit in ${p.month}.`,
    more: (p: { more: number }) => `En nog ${p.more} boekingen; je vindt ze allemaal in het bestand.`,
    paid: "Door baasjes betaald",
    fee: "Commissie van TailTribe",
    share: "Jouw deel",
    file: "Op je pagina met verdiensten download je hetzelfde als bestand (CSV), voor je boekhouding.",
    button: "Verdiensten bekijken",
  },
};
