import type { nl } from "@/emails/i18n/nl";

/** Every email shares these: greeting, footer, labels, names of services, cancellation terms. */
export const fr: typeof nl = {
  hello: (name) => (name ? `Bonjour ${name},` : "Bonjour,"),
  tagline: "La garde d’animaux, partout en Belgique.",
  times: "Toutes les heures sont à l’heure belge.",
  sentTo: (p) => `Cet e-mail a été envoyé à ${p.address}. ${p.reason}`,
  reasons: {
    account: "Vous le recevez parce qu’un compte TailTribe existe à cette adresse.",
    booking: "Vous le recevez parce qu’il concerne une de vos réservations.",
    care: "Vous le recevez parce que vous êtes pet-sitter chez TailTribe.",
  },
  unsubscribe: "Ne plus recevoir ces e-mails",
  gone: "L’objet de cette notification n’existe plus",
  noButton: "Le bouton ne fonctionne pas ? Copiez cette adresse dans votre navigateur :",
  otherParty: { owner: "votre client", caregiver: "votre pet-sitter" },
  rows: { service: "Service", when: "Quand", pets: "Animaux", owner: "Propriétaire", caregiver: "Pet-sitter" },
  minutes: (n) => `${n} minutes`,
  on: (start) => `le ${start}`,
  from: (start) => `dès le ${start}`,
  services: {
    DOG_WALKING: { name: "Promenade de chien", a: "une promenade", the: "la promenade" },
    GROUP_WALKING: { name: "Promenade en groupe", a: "une promenade en groupe", the: "la promenade en groupe" },
    DROP_IN: { name: "Visite à domicile", a: "une visite à domicile", the: "la visite à domicile" },
    DAYCARE: { name: "Garde de jour", a: "une garde de jour", the: "la garde de jour" },
    BOARDING: { name: "Pension", a: "un séjour en pension", the: "le séjour en pension" },
    HOUSE_SITTING: { name: "Garde à domicile", a: "une garde à domicile", the: "la garde à domicile" },
    TRAINING: { name: "Éducation", a: "une séance d’éducation", the: "la séance d’éducation" },
    TRANSPORT: { name: "Transport", a: "un trajet", the: "le trajet" },
  },
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
};
