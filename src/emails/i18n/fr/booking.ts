import type { Texts } from "@/emails/i18n/nl";

/** From request to review. `care` is "la promenade le ven. 4 déc., 10:00", `ask` the same with "une". */
export const booking: Texts["booking"] = {
  requested: {
    subject: (p) => `${p.name} demande ${p.ask}`,
    preview: (p) => `Votre part : ${p.share}. Répondez avant le ${p.respondBy}.`,
    title: (p) => `${p.name} vous demande si vous êtes libre`,
    intro: "Vous avez une nouvelle demande. Regardez-la et dites si cela vous convient.",
    share: "Votre part",
    shareOf: (p) => `${p.share} sur ${p.price}`,
    message: (p) => `${p.name} y a joint un message. Vous le trouverez avec la demande.`,
    deadline: (p) => ({
      title: `Répondez avant le ${p.respondBy}`,
      text: "Passé ce moment, la demande expire d’elle-même.",
    }),
    button: "Voir la demande",
  },
  accepted: {
    subject: (p) => `${p.name} dit oui : payez avant le ${p.payBy}`,
    preview: (p) => `${p.price} pour ${p.care}.`,
    title: (p) => `${p.name} dit oui`,
    intro: "Votre place est réservée. Payez par Bancontact ou par carte et tout est en ordre.",
    toPay: "À payer",
    deadline: (p) => ({
      title: `Payez avant le ${p.payBy}`,
      text: "Passé ce moment, la réservation expire et la place redevient libre.",
    }),
    button: (p) => `Payer ${p.price}`,
  },
  declined: {
    subject: (p) => `${p.name} n’est pas disponible : ${p.care}`,
    preview: "Vous ne payez rien. D’autres pet-sitters vous attendent près de chez vous.",
    title: (p) => `${p.name} ne peut pas cette fois-ci`,
    intro: (p) => `Votre demande pour ${p.care} a été refusée. Vous ne payez rien.`,
    reason: "Raison",
    reasons: {
      NO_TIME: "Pas de temps à ce moment-là",
      NOT_A_MATCH: "Ne convient pas à ce pet-sitter",
      TOO_FAR: "Trop loin",
      AWAY: "Absence durant cette période",
      OTHER: "Une autre raison",
    },
    note: (p) => `${p.name} y a joint un mot. Vous le trouverez avec votre demande.`,
    next: "D’autres pet-sitters accueilleront volontiers votre animal.",
    button: "Trouver un autre pet-sitter",
  },
  expired: {
    unanswered: {
      subject: (p) => `Pas de réponse de ${p.name} pour ${p.care}`,
      preview: "Votre demande a expiré. Vous ne payez rien.",
      title: "Votre demande a expiré",
      intro: (p) =>
        `${p.name} n’a pas répondu avant le ${p.respondBy}. La demande a donc expiré et vous ne payez rien.`,
      next: "Cherchez un autre pet-sitter, ou redemandez à un autre moment.",
      button: "Trouver un autre pet-sitter",
    },
    unpaid: {
      subject: (p) => `Pas payé à temps : ${p.care} n’aura pas lieu`,
      preview: "La place est de nouveau libre. Rien n’a été facturé.",
      title: "Votre réservation a expiré",
      intro: (p) =>
        `Nous n’avons pas reçu votre paiement de ${p.price} avant le ${p.payBy}. La réservation a donc expiré et la place est de nouveau libre. Rien n’a été facturé.`,
      late: "Vous avez quand même payé juste après ? Le montant total vous sera remboursé automatiquement.",
      button: "Voir la réservation",
    },
    forCaregiver: {
      subject: (p) => `Pas payé par ${p.name} : ${p.care} n’aura pas lieu`,
      preview: "Vos heures sont de nouveau libres.",
      title: "Cette réservation n’aura pas lieu",
      intro: (p) =>
        `${p.name} n’a pas payé avant le ${p.payBy}. La réservation a expiré et vos heures sont de nouveau libres. Vous n’avez rien à faire.`,
      button: "Voir la réservation",
    },
  },
  reminder: {
    subject: (p) => `Rappel : ${p.care}`,
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
    subject: (p) => `Comment cela s’est-il passé avec ${p.name} ?`,
    preview: (p) => `Écrivez votre avis avant le ${p.until}.`,
    title: (p) => `Comment cela s’est-il passé avec ${p.name} ?`,
    owner: (p) =>
      `${p.care} : c’est fait. Une note et quelques mots aident d’autres propriétaires à choisir, et votre pet-sitter à avancer.`,
    caregiver: (p) =>
      `${p.care} : c’est fait. Dites aux autres pet-sitters comment cela s’est passé avec cet animal et son propriétaire.`,
    deadline: (p) => ({
      title: `Vous pouvez écrire avant le ${p.until}`,
      text: "Votre avis n’apparaît que lorsque vous avez écrit tous les deux, ou à la fin de ce délai.",
    }),
    complain: (p) =>
      `Quelque chose n’allait pas ? Signalez-le avec votre réservation avant le ${p.payout}. Nous gardons votre argent jusque-là.`,
    share: (p) => `Votre part de ${p.share} part à partir du ${p.payout}, si aucune plainte n’est en cours.`,
    button: "Écrire un avis",
  },
};
