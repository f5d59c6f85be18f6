import type { nl } from "@/emails/templates/booking-request/texts.nl";

/** From the request to its answer. `care` is "la promenade le ven. 4 déc., 10:00", `ask` the same with "une". */
export const fr: typeof nl = {
  requested: {
    subject: (p) => `${p.name} demande ${p.ask}`,
    preview: (p) => `Votre part : ${p.share}. Répondez avant le ${p.respondBy}.`,
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
    subject: (p) => `${p.name} dit oui : payez avant le ${p.payBy}`,
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
    subject: (p) => `${p.name} n’est pas disponible : ${p.care}`,
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
      subject: (p) => `${p.name} n’a pas répondu : ${p.care}`,
      preview: "Votre demande a expiré. Vous ne payez rien.",
      title: "Votre demande a expiré",
      intro: (p) =>
        `${p.name} n’a pas répondu avant le ${p.respondBy}. La demande a donc expiré et vous ne payez rien.`,
      next: "Cherchez un autre pet-sitter, ou refaites une demande pour un autre moment.",
      button: "Trouver un autre pet-sitter",
    },
    unpaid: {
      subject: (p) => `Pas payé à temps : ${p.care} n’aura pas lieu`,
      preview: "La place est de nouveau libre. Rien n’a été facturé.",
      title: "Votre réservation a expiré",
      intro: (p) =>
        `Nous n’avons pas reçu votre paiement de ${p.price} avant le ${p.payBy}. La réservation a donc expiré et la place est de nouveau libre. Rien n’a été facturé.`,
      late: "Vous avez quand même payé juste après ? Le montant total vous sera remboursé automatiquement.",
      button: "Voir la réservation",
    },
    forCaregiver: {
      subject: (p) => `Pas payé par ${p.name} : ${p.care} n’aura pas lieu`,
      preview: "Vos heures sont de nouveau libres.",
      title: "Cette réservation n’aura pas lieu",
      intro: (p) =>
        `${p.name} n’a pas payé avant le ${p.payBy}. La réservation a expiré et vos heures sont de nouveau libres. Vous n’avez rien à faire.`,
      button: "Voir la réservation",
    },
  },
};
