import type { nl } from "@/emails/templates/refund/texts.nl";

/** Money that goes back outside a cancellation or complaint, and money that did not arrive. */
export const fr: typeof nl = {
  made: {
    owner: {
      subject: (p) => `Nous vous remboursons ${p.amount}`,
      preview: (p) => `À propos de ${p.care}.`,
      title: "Nous vous remboursons",
      refund: "Vous récupérez",
      support: (p) =>
        `Nous vous rendons tout ou partie de ce que vous avez payé pour ${p.care} chez ${p.name}. La réservation elle-même ne change pas.`,
      late: (p) =>
        `Votre paiement pour ${p.care} est arrivé alors que la réservation était déjà terminée. Vous récupérez tout, sans rien devoir faire.`,
      surplus: (p) =>
        `Un second paiement est arrivé pour ${p.care}. Vous le récupérez entièrement, sans rien devoir faire.`,
      route:
        "L’argent revient sur la carte ou le compte que vous avez utilisé, en général dans les 5 à 10 jours ouvrables.",
      button: "Voir la réservation",
    },
    caregiver: {
      subject: (p) => `Remboursement au propriétaire : votre part est désormais de ${p.share}`,
      preview: (p) => `À propos de ${p.care}.`,
      title: "Une partie retourne au propriétaire",
      share: "Votre part",
      text: (p) =>
        `Nous remboursons ${p.amount} à ${p.name} pour ${p.care}. Une question ? Répondez simplement à cet e-mail.`,
      back: (p) =>
        `Votre part était déjà versée. Nous reprenons ${p.back} sur votre solde chez Stripe ; s’il ne suffit pas, nous compensons avec vos prochains versements.`,
      button: "Voir mes revenus",
    },
  },
  failed: {
    subject: (p) => `Votre remboursement de ${p.amount} n’a pas encore abouti`,
    preview: "L’argent n’est pas perdu : nous cherchons une autre voie.",
    title: "Le remboursement n’a pas encore abouti",
    owed: "Encore à rembourser",
    text: (p) =>
      `Ce montant vous revient pour ${p.care}, mais votre banque ou votre carte l’a refusé. L’argent n’est pas perdu : nous le gardons de côté pour vous.`,
    next: "Nous vérifions et réessayons. Votre carte ou votre compte a changé ? Répondez à cet e-mail et nous trouverons une autre voie.",
    button: "Voir la réservation",
  },
};
