import type { nl } from "@/emails/templates/complaint/texts.nl";

/** A complaint and the decision on it. */
export const fr: typeof nl = {
  opened: {
    owner: {
      subject: (p) => `Nous examinons votre plainte : ${p.care}`,
      preview: (p) => `Votre paiement de ${p.price} attend notre décision.`,
      title: "Nous avons bien reçu votre plainte",
      intro: (p) =>
        `Nous regrettons que tout ne se soit pas passé comme convenu. Votre paiement de ${p.price} n’est pas versé à ${p.name} : nous le gardons jusqu’à notre décision.`,
      next: "Une personne de TailTribe lit tout. Si nous avons des questions, nous vous écrivons. Notre décision vous parviendra aussi par e-mail.",
      button: "Voir la réservation",
    },
    caregiver: {
      subject: (p) => `${p.name} a déposé une plainte : ${p.care}`,
      preview: (p) => `Votre versement de ${p.share} attend notre décision.`,
      title: "Une plainte concerne cette réservation",
      intro: (p) =>
        `${p.name} nous a signalé que tout ne s’est pas passé comme convenu. Votre versement de ${p.share} attend notre décision.`,
      next: "Nous vous écoutons tous les deux avant de décider. Notre décision vous parviendra par e-mail.",
      button: "Voir la réservation",
    },
  },
  decided: {
    owner: {
      subject: (p) => `Décision : vous récupérez ${p.refund}`,
      subjectNothing: "Décision : votre plainte ne donne pas lieu à un remboursement",
      preview: (p) => `Notre décision sur ${p.care}.`,
      title: "Nous avons pris une décision",
      refunded: (p) =>
        `Nous vous avons entendus, ${p.name} et vous, au sujet de ${p.care}. Un remboursement se justifie.`,
      nothing: (p) =>
        `Nous vous avons entendus, ${p.name} et vous, au sujet de ${p.care}. Nous n’avons pas trouvé de raison de rembourser une partie des ${p.price} payés.`,
      refund: "Vous récupérez",
      paid: "Payé",
      retained: "Retenu",
      earlier: "Déjà remboursé auparavant",
      route:
        "L’argent revient par le moyen de paiement que vous avez utilisé, en général dans les 5 à 10 jours ouvrables.",
      button: "Voir la réservation",
    },
    caregiver: {
      subject: (p) => `Décision : votre part est de ${p.share}`,
      preview: (p) => `Notre décision sur ${p.care}.`,
      title: "Nous avons pris une décision",
      nothing: (p) =>
        `Nous vous avons entendus, ${p.name} et vous, au sujet de ${p.care}. Il n’y a pas de remboursement : vous recevez toute votre part.`,
      refunded: (p) =>
        `Nous vous avons entendus, ${p.name} et vous, au sujet de ${p.care}. Le propriétaire récupère ${p.refund} sur ${p.price}.`,
      share: "Votre part",
      payout: (p) => `Elle part à partir du ${p.payout}.`,
      payoutNow: "Elle part maintenant.",
      button: "Voir mes revenus",
    },
  },
};
