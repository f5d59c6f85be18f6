import type { nl } from "@/emails/templates/money/texts.nl";

/** Payouts and the monthly statement. */
export const fr: typeof nl = {
  payoutSent: {
    subject: (p) => `${p.amount} en route vers votre compte`,
    preview: "En général, l’argent arrive dans les 1 à 3 jours ouvrables.",
    title: "Votre argent est en route",
    intro: (p) => `Voici votre part pour ${p.care}. Merci pour vos bons soins.`,
    introPlain: "Nous avons versé vos revenus. Merci pour vos bons soins.",
    amount: "Versé",
    subjectSetOff: (p) => `${p.setOff} de vos revenus compensés`,
    previewSetOff: "Votre part couvre ce que vous nous deviez encore.",
    titleSetOff: "Vos revenus ont été compensés",
    setOff: (p) =>
      `Nous avons retenu ${p.setOff} sur votre part : vous nous deviez encore ce montant après un remboursement à un propriétaire.`,
    bank: "Stripe le transfère vers votre compte bancaire. En général, il y arrive dans les 1 à 3 jours ouvrables.",
    button: "Voir mes revenus",
  },
  payoutFailed: {
    subject: (p) => `Versement de ${p.amount} refusé : vérifiez votre compte`,
    preview: "L’argent n’est pas perdu. Vérifiez votre numéro de compte et nous réessayons.",
    title: "Le versement n’a pas abouti",
    intro: "Votre banque a refusé l’argent. Il n’est pas perdu : il reste en sécurité sur votre solde chez Stripe.",
    amount: "Encore à verser",
    steps: [
      "Ouvrez votre compte de versement.",
      "Vérifiez que le numéro de compte est correct et à votre nom.",
      "Enregistrez. Nous réessayons ensuite automatiquement.",
    ],
    button: "Vérifier mon compte",
  },
  statement: {
    subject: (p) => `Votre relevé de ${p.month} : ${p.amount}`,
    preview: "Ce que nous vous avons versé, garde par garde.",
    title: (p) => `Vos revenus, ${p.month}`,
    intro: (p) => `Voici ce que nous vous avons versé (${p.month}).`,
    more: (p) => `Et ${p.more} autres gardes ; elles figurent toutes dans le fichier.`,
    paid: "Payé par les propriétaires",
    fee: "Commission de TailTribe",
    share: "Votre part",
    file: "Sur votre page de revenus, vous téléchargez le même relevé en fichier (CSV), pour votre comptabilité.",
    button: "Voir mes revenus",
  },
};
