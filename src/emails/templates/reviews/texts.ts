interface Decision {
  isHidden: boolean;
}

/** Decisions about reported reviews. */
export const nl = {
  hidden: {
    subject: "Je beoordeling is niet meer zichtbaar",
    preview: "Je leest waarom, en wat je kunt doen.",
    title: "We hebben je beoordeling verborgen",
    intro: "Iemand meldde je beoordeling en we hebben ze nagekeken. Anderen zien ze niet meer. Dit is waarom:",
    button: "Naar de boeking",
  },
  object: "Ben je het er niet mee eens? Antwoord op deze mail. Iemand die niet mee besliste, kijkt het dan opnieuw na.",
  decided: {
    subject: ({ isHidden }: Decision): string =>
      isHidden ? "Een gemelde beoordeling is verborgen" : "Je melding over een beoordeling is bekeken",
    preview: "Je leest wat we beslisten, en waarom.",
    title: ({ isHidden }: Decision): string =>
      isHidden ? "De beoordeling is verborgen" : "De beoordeling blijft staan",
    intro: ({ isHidden }: Decision): string =>
      isHidden
        ? "Een beoordeling werd gemeld. We hebben ze nagekeken en verborgen; ze telt niet meer mee in het gemiddelde. Dit is waarom:"
        : "Bedankt voor je melding. We hebben de beoordeling nagekeken en laten ze staan. Dit is waarom:",
    button: "Beoordelingen bekijken",
  },
};

export const fr: typeof nl = {
  hidden: {
    subject: "Votre avis n’est plus visible",
    preview: "Vous lisez pourquoi, et ce que vous pouvez faire.",
    title: "Nous avons masqué votre avis",
    intro: "Quelqu’un a signalé votre avis et nous l’avons examiné. Les autres ne le voient plus. En voici la raison :",
    button: "Voir la réservation",
  },
  object:
    "Vous n’êtes pas d’accord ? Répondez à cet e-mail. Une personne qui n’a pas pris cette décision réexaminera votre avis.",
  decided: {
    subject: ({ isHidden }) =>
      isHidden ? "Un avis signalé a été masqué" : "Votre signalement d’un avis a été examiné",
    preview: "Vous lisez ce que nous avons décidé, et pourquoi.",
    title: ({ isHidden }) => (isHidden ? "L’avis est masqué" : "L’avis reste en ligne"),
    intro: ({ isHidden }) =>
      isHidden
        ? "Un avis a été signalé. Nous l’avons examiné et masqué ; il ne compte plus dans la moyenne. En voici la raison :"
        : "Merci de votre signalement. Nous avons examiné l’avis et il reste en ligne. En voici la raison :",
    button: "Voir les avis",
  },
};

export const en: typeof nl = {
  hidden: {
    subject: "Your review is no longer visible",
    preview: "Read why, and what you can do.",
    title: "We hid your review",
    intro: "Somebody reported your review and we looked at it. Others no longer see it. This is why:",
    button: "Go to the booking",
  },
  object: "Do you disagree? Reply to this e-mail. Somebody who did not decide looks at it again.",
  decided: {
    subject: ({ isHidden }) => (isHidden ? "A reported review was hidden" : "We looked at the review you reported"),
    preview: "Read what we decided, and why.",
    title: ({ isHidden }) => (isHidden ? "The review is hidden" : "The review stays"),
    intro: ({ isHidden }) =>
      isHidden
        ? "A review was reported. We looked at it and hid it; it no longer counts for the average. This is why:"
        : "Thank you for reporting a review. We looked at it and it stays. This is why:",
    button: "Read the reviews",
  },
};
