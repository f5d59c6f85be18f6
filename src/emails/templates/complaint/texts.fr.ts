import type { nl } from "@/emails/templates/complaint/texts.nl";

/** A complaint and the decision on it. */
export const fr: typeof nl = {
  opened: {
    owner: {
      subject: (p) => `Nous examinons votre réclamation : ${p.care}`,
      preview: (p) => `Votre paiement de ${p.price} attend notre décision.`,
      title: "Nous avons bien reçu votre réclamation",
      intro: (p) =>
        `Nous regrettons que tout ne se soit pas passé comme convenu. Votre paiement de ${p.price} n’est pas versé à ${p.name} : nous le gardons jusqu’à notre décision.`,
      next: "Une personne de TailTribe lit tout. Si nous avons des questions, nous vous écrivons. Notre décision vous parviendra aussi par e-mail.",
      button: "Voir la réservation",
    },
    caregiver: {
      subject: (p) => `${p.name} a déposé une réclamation : ${p.care}`,
      preview: (p) => `Votre versement de ${p.share} attend notre décision.`,
      title: "Une réclamation concerne cette réservation",
      intro: (p) =>
        `${p.name} nous a signalé que tout ne s’est pas passé comme convenu. Votre versement de ${p.share} attend notre décision.`,
      next: "Donnez votre version sur la page de la réservation : nous lisons les deux avant de décider. Notre décision vous parviendra par e-mail.",
      button: "Lire et répondre",
    },
  },
  replied: {
    subject: (p) => `${p.name} a répondu à votre réclamation : ${p.care}`,
    preview: "La réponse se trouve sur la page de la réservation.",
    title: (p) => `${p.name} a donné sa version`,
    intro: (p) =>
      `${p.name} a répondu à votre réclamation : ${p.care}. La réponse se trouve sur la page de la réservation. Nous lisons les deux versions avant de décider ; vous n’avez rien à faire.`,
    button: "Lire la réponse",
  },
  decided: {
    owner: {
      subject: (p) => `Décision : vous récupérez ${p.refund}`,
      subjectNothing: "Décision : votre réclamation ne donne pas lieu à un remboursement",
      preview: (p) => `Notre décision sur ${p.care}.`,
      titles: {
        all: "Vous êtes entièrement remboursé",
        part: "Vous êtes remboursé en partie",
        nothing: "Votre réclamation ne donne pas lieu à un remboursement",
      },
      withReply: (p) => `Nous avons entendu ${p.name} et vous-même (${p.care}) et tranché votre réclamation.`,
      withoutReply: (p) => `Nous avons examiné votre réclamation (${p.care}) et l’avons tranchée.`,
      nothing: (p) => `Nous n’avons pas trouvé de raison de rembourser une partie des ${p.price} payés.`,
      refund: "Vous récupérez",
      paid: "Payé",
      retained: "Non remboursé",
      earlier: "Déjà remboursé auparavant",
      route:
        "L’argent revient sur la carte ou le compte que vous avez utilisé, en général dans les 5 à 10 jours ouvrables.",
      button: "Voir la réservation",
    },
    caregiver: {
      subject: (p) => `Décision : votre part est de ${p.share}`,
      preview: (p) => `Notre décision sur ${p.care}.`,
      titles: {
        all: "Le propriétaire est entièrement remboursé",
        part: "Le propriétaire est remboursé en partie",
        nothing: "Le propriétaire n’est pas remboursé",
      },
      withReply: (p) => `Nous avons entendu ${p.name} et vous-même (${p.care}) et tranché la réclamation.`,
      withoutReply: (p) => `Nous avons examiné la réclamation de ${p.name} (${p.care}) et l’avons tranchée.`,
      nothing: "Il n’y a pas de remboursement : votre part ne change pas.",
      refunded: (p) => `Le propriétaire récupère ${p.refund} sur ${p.price}.`,
      share: "Votre part",
      payout: (p) => `Nous l’envoyons à partir du ${p.payout}.`,
      payoutNow: "Nous l’envoyons maintenant.",
      button: "Voir mes revenus",
    },
  },
};
