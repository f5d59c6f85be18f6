import type { Texts } from "@/emails/i18n/nl";

/** Payments, cancellations, payouts and complaints: every sentence with an amount. */
export const money: Texts["money"] = {
  terms: {
    free: (p) => ({
      title: `Annulation gratuite jusqu’au ${p.until} inclus`,
      text: `Vous récupérez alors ${p.price}. Ensuite, jusqu’au début, vous récupérez ${p.half}. À partir du début, plus rien.`,
    }),
    late: (p) => ({
      title: "L’annulation gratuite n’est plus possible",
      text: `Ce moment était déjà passé. Si vous annulez avant le début, vous récupérez ${p.half}. À partir du début, plus rien.`,
    }),
  },
  paid: {
    owner: {
      subject: (p) => `Payé : ${p.price} pour ${p.care}`,
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
      subject: (p) => `${p.name} a payé, c’est confirmé : ${p.care}`,
      preview: (p) => `Votre part : ${p.share}.`,
      title: (p) => `${p.name} a payé`,
      intro:
        "La réservation est confirmée. L’adresse, les consignes pour les clés et le numéro de téléphone se trouvent maintenant avec la réservation.",
      amount: "Votre part",
      payout: (p) => ({
        title: `Votre argent part à partir du ${p.payout}`,
        text: "C’est 48 heures après la fin, si aucune plainte n’est en cours.",
      }),
      button: "Voir l’adresse et les consignes",
    },
  },
  cancelled: {
    owner: {
      subject: (p) => `Annulation : ${p.care}. Vous récupérez ${p.refund}`,
      subjectUnpaid: (p) => `Annulation : ${p.care}`,
      preview: (p) => `Sur les ${p.price} payés, vous récupérez ${p.refund}.`,
      previewUnpaid: "Rien n’avait encore été payé.",
      title: "Votre réservation est annulée",
      own: (p) => `Votre réservation chez ${p.name} n’aura pas lieu.`,
      support: (p) => `TailTribe a annulé votre réservation chez ${p.name}.`,
      unpaid: "Rien n’avait encore été payé : aucun montant ne vous sera demandé.",
      refund: "Vous récupérez",
      paid: "Payé",
      kept: "Retenu",
      earlier: "Dont déjà remboursé",
      route:
        "L’argent revient par le moyen de paiement que vous avez utilisé, en général dans les 5 à 10 jours ouvrables.",
      nothing:
        "La garde avait déjà commencé. Selon la règle d’annulation de cette réservation, rien n’est alors remboursé.",
      button: "Voir la réservation",
    },
    caregiver: {
      subject: (p) => `Annulation : ${p.care}`,
      subjectShare: (p) => `Annulation : ${p.care}. Vous recevez encore ${p.share}`,
      preview: (p) => `Vous recevez ${p.share}. Vos heures sont de nouveau libres.`,
      title: "Cette réservation n’aura pas lieu",
      own: (p) => `${p.name} a annulé ${p.care}. Vos heures sont de nouveau libres.`,
      support: (p) => `TailTribe a annulé la réservation de ${p.name} : ${p.care}. Vos heures sont de nouveau libres.`,
      withdrawn: (p) => `${p.name} a retiré sa demande : ${p.care}. Vous ne devez plus répondre.`,
      share: "Vous recevez encore",
      late: (p) =>
        `L’annulation était tardive, une partie vous revient donc. Elle part à partir du ${p.payout}, 48 heures après la fin prévue.`,
      nothing: "L’annulation a été faite à temps : vous ne recevez rien pour cette réservation.",
      fault: "Le propriétaire est remboursé entièrement. Vous ne recevez rien pour cette réservation.",
      unpaid: "Rien n’avait encore été payé.",
      button: "Voir la réservation",
    },
  },
  payoutSent: {
    subject: (p) => `${p.amount} en route vers votre compte`,
    preview: "En général, l’argent arrive dans les 1 à 3 jours ouvrables.",
    title: "Votre argent est en route",
    intro: (p) => `Voici votre part pour ${p.care}. Merci pour vos bons soins.`,
    introPlain: "Nous avons versé vos revenus. Merci pour vos bons soins.",
    amount: "Versé",
    bank: "Stripe le transfère vers votre compte bancaire. En général, il y arrive dans les 1 à 3 jours ouvrables.",
    button: "Voir mes revenus",
  },
  statement: {
    subject: (p) => `Votre relevé de ${p.month} : ${p.amount}`,
    preview: "Ce que nous vous avons versé, garde par garde.",
    title: (p) => `Vos revenus, ${p.month}`,
    intro: (p) => `Voici ce que nous vous avons versé (${p.month}).`,
    more: (p) => `Et ${p.more} autres gardes ; elles figurent toutes dans le fichier.`,
    kept: "Payé par les propriétaires",
    fee: "Commission de TailTribe",
    share: "Votre part",
    file: "Sur votre page de revenus, vous téléchargez le même relevé en fichier (CSV), pour votre comptabilité.",
    button: "Voir mes revenus",
  },
  payoutFailed: {
    subject: (p) => `Versement de ${p.amount} refusé : vérifiez votre compte`,
    preview: "L’argent n’est pas perdu. Vérifiez votre numéro de compte et nous réessayons.",
    title: "Le versement n’a pas abouti",
    intro: "Votre banque a refusé l’argent. Il n’est pas perdu : il reste en sécurité sur votre solde chez Stripe.",
    amount: "Encore à verser",
    steps: [
      "Ouvrez votre compte de versement.",
      "Vérifiez que le numéro de compte est correct et à votre nom.",
      "Enregistrez. Nous réessayons ensuite automatiquement.",
    ],
    button: "Vérifier mon compte",
  },
  complaintOpened: {
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
  complaintDecided: {
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
      kept: "Retenu",
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
