import type { nl } from "@/emails/templates/booking-confirmed/texts.nl";

/** From the payment to the review. */
export const fr: typeof nl = {
  paid: {
    owner: {
      subject: (p) => `Payé : ${p.price} pour ${p.care}`,
      preview: (p) => `La réservation chez ${p.name} est confirmée. Ceci est votre preuve de paiement.`,
      title: "Nous avons bien reçu votre paiement",
      intro: (p) =>
        `La réservation est confirmée. ${p.name} voit maintenant votre adresse, vos consignes pour les clés et votre téléphone, jusqu’à 48 heures après la fin. Gardez cet e-mail comme preuve de paiement.`,
      amount: "Payé",
      paidOn: "Payé le",
      reference: "Réservation",
      button: "Voir la réservation",
    },
    caregiver: {
      subject: (p) => `${p.name} a payé, c’est confirmé : ${p.care}`,
      preview: (p) => `Votre part : ${p.share}.`,
      title: (p) => `${p.name} a payé`,
      intro:
        "La réservation est confirmée. L’adresse, les consignes pour les clés et le numéro de téléphone se trouvent maintenant avec la réservation.",
      amount: "Votre part",
      payout: (p) => ({
        title: `Nous envoyons votre argent à partir du ${p.payout}`,
        text: "C’est 48 heures après la fin, si aucune réclamation n’est en cours.",
      }),
      button: "Voir l’adresse et les consignes",
    },
  },
  cancelled: {
    owner: {
      subject: (p) => `Annulation : ${p.care}. Vous récupérez ${p.refund}`,
      subjectUnpaid: (p) => `Annulation : ${p.care}`,
      preview: (p) => `Sur les ${p.price} payés, vous récupérez ${p.refund}.`,
      previewProcessing: "Votre paiement était encore en cours.",
      processing:
        "Votre paiement était encore en cours. S’il arrive malgré tout, nous vous remboursons tout automatiquement et vous recevez un e-mail.",
      previewUnpaid: "Rien n’avait encore été payé.",
      title: "Votre réservation est annulée",
      own: (p) => `Votre réservation chez ${p.name} n’aura pas lieu.`,
      support: (p) => `TailTribe a annulé votre réservation chez ${p.name}.`,
      unpaid: "Rien n’avait encore été payé : aucun montant ne vous sera demandé.",
      refund: "Vous récupérez",
      paid: "Payé",
      retained: "Retenu",
      earlier: "Dont déjà remboursé",
      route:
        "L’argent revient sur la carte ou le compte que vous avez utilisé, en général dans les 5 à 10 jours ouvrables.",
      contested: "Votre banque examine ce paiement. Le remboursement attend sa décision.",
      nothing:
        "La garde avait déjà commencé. Selon la règle d’annulation de cette réservation, rien n’est alors remboursé.",
      next: "Un autre pet-sitter est peut-être libre aux mêmes dates.",
      search: "Trouver un autre pet-sitter",
      button: "Voir la réservation",
    },
    caregiver: {
      subject: (p) => `Annulation : ${p.care}`,
      subjectShare: (p) => `Annulation : ${p.care}. Vous recevez encore ${p.share}`,
      preview: (p) => `Vous recevez ${p.share}. Vos heures sont de nouveau libres.`,
      title: "Cette réservation n’aura pas lieu",
      own: (p) => `${p.name} a annulé ${p.care}. Vos heures sont de nouveau libres.`,
      support: (p) => `TailTribe a annulé la réservation (${p.name}) : ${p.care}. Vos heures sont de nouveau libres.`,
      withdrawn: (p) => `${p.name} a retiré sa demande : ${p.care}. Vous n’avez plus besoin de répondre.`,
      share: "Vous recevez encore",
      late: (p) =>
        `L’annulation était tardive, une partie vous revient donc. Nous l’envoyons à partir du ${p.payout}, 48 heures après la fin prévue.`,
      nothing: "L’annulation a été faite à temps : vous ne recevez rien pour cette réservation.",
      fault: "Le propriétaire est remboursé entièrement. Vous ne recevez rien pour cette réservation.",
      processing: "Le paiement était encore en cours. S’il arrive malgré tout, il est rendu au propriétaire.",
      unpaid: "Rien n’avait encore été payé.",
      button: "Voir la réservation",
    },
  },
  reminder: {
    subject: (p) => `Rappel : ${p.care}`,
    preview: (p) => `Cela commence le ${p.start}.`,
    title: "C’est pour bientôt",
    owner: {
      intro: (p) =>
        `${p.name} vous attend le ${p.start}. Préparez ce dont votre animal a besoin et vérifiez que votre adresse, vos consignes pour les clés et votre numéro de téléphone sont à jour.`,
      button: "Voir la réservation",
    },
    caregiver: {
      intro: (p) =>
        `${p.name} compte sur vous le ${p.start}. L’adresse, les consignes pour les clés et le numéro de téléphone se trouvent avec la réservation.`,
      button: "Voir l’adresse et les consignes",
    },
  },
  review: {
    subject: (p) => `Comment cela s’est-il passé avec ${p.name} ?`,
    preview: (p) => `Écrivez votre avis avant le ${p.until}.`,
    title: (p) => `Comment cela s’est-il passé avec ${p.name} ?`,
    owner: (p) =>
      `${p.care} : c’est fait. Une note et quelques mots aident d’autres propriétaires à choisir, et votre pet-sitter à avancer.`,
    caregiver: (p) =>
      `${p.care} : c’est fait. Dites aux autres pet-sitters comment cela s’est passé avec cet animal et son propriétaire.`,
    deadline: (p) => ({
      title: `Vous pouvez écrire avant le ${p.until}`,
      text: "Votre avis n’apparaît que lorsque vous avez écrit tous les deux, ou à la fin de ce délai.",
    }),
    complain: (p) =>
      `Quelque chose n’allait pas ? Signalez-le avec votre réservation avant le ${p.payout}. Nous gardons votre argent jusque-là.`,
    share: (p) =>
      `Nous envoyons votre part de ${p.share} à partir du ${p.payout}, si aucune réclamation n’est en cours.`,
    button: "Écrire un avis",
  },
};
