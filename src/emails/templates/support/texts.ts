/** An admin answered a request for a caregiver who asked for it. */
export const nl = {
  preview: "Zoals je ons vroeg. Klopt het niet? Laat het ons meteen weten.",
  accept: {
    subject: "We hebben een aanvraag voor jou aanvaard",
    title: "Je aanvraag is aanvaard",
    intro:
      "Je vroeg ons om deze aanvraag in jouw plaats te aanvaarden. Dat hebben we gedaan; het baasje kan nu betalen.",
  },
  decline: {
    subject: "We hebben een aanvraag voor jou afgewezen",
    title: "Je aanvraag is afgewezen",
    intro: "Je vroeg ons om deze aanvraag in jouw plaats af te wijzen. Dat hebben we gedaan; het baasje weet het.",
  },
  wrong: "Heb je dat niet gevraagd? Antwoord dan meteen op deze mail.",
  button: "De boeking bekijken",
};

export const fr: typeof nl = {
  preview: "Comme vous nous l’avez demandé. Une erreur ? Dites-le-nous tout de suite.",
  accept: {
    subject: "Nous avons accepté une demande pour vous",
    title: "La demande est acceptée",
    intro:
      "Vous nous avez demandé d’accepter cette demande à votre place. C’est fait ; le propriétaire peut maintenant payer.",
  },
  decline: {
    subject: "Nous avons refusé une demande pour vous",
    title: "La demande est refusée",
    intro: "Vous nous avez demandé de refuser cette demande à votre place. C’est fait ; le propriétaire est prévenu.",
  },
  wrong: "Vous ne l’avez pas demandé ? Répondez tout de suite à cet e-mail.",
  button: "Voir la réservation",
};

export const en: typeof nl = {
  preview: "As you asked us to. Is it wrong? Let us know at once.",
  accept: {
    subject: "We accepted a request for you",
    title: "The request is accepted",
    intro: "You asked us to accept this request in your place. We did; the owner can pay now.",
  },
  decline: {
    subject: "We declined a request for you",
    title: "The request is declined",
    intro: "You asked us to decline this request in your place. We did; the owner knows.",
  },
  wrong: "Did you not ask for that? Reply to this message at once.",
  button: "See the booking",
};
