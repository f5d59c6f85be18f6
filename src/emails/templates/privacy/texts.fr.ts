import type { nl } from "@/emails/templates/privacy/texts.nl";

export const fr: typeof nl = {
  asked: {
    subject: "Votre compte TailTribe va être effacé",
    preview: "Vous pouvez encore changer d’avis d’ici là.",
    title: "Votre compte va être effacé",
    intro: (p) =>
      `Vous avez demandé l’effacement de votre compte. Il aura lieu le ${p.until}, sauf si une garde ou un montant est encore en cours : nous attendrons alors qu’ils soient réglés.`,
    means:
      "Dès maintenant, vous ne pouvez plus demander ni recevoir de nouvelles gardes. Ce qui est convenu continue normalement.",
    stop: {
      title: "Vous changez d’avis, ou ce n’était pas vous ?",
      text: "Connectez-vous et choisissez « Garder mon compte ». Si ce n’était pas vous, choisissez aussi tout de suite un nouveau mot de passe.",
    },
    button: "Me connecter et annuler",
  },
  soon: {
    subject: "Votre compte TailTribe sera effacé dans quelques jours",
    preview: "C’est notre dernier e-mail, sauf si vous changez d’avis.",
    title: "Votre compte va bientôt disparaître",
    intro: (p) =>
      `Le ${p.until}, nous effacerons votre compte. Ensuite, nous ne pourrons plus vous écrire ni rien récupérer.`,
    stop: {
      title: "Vous changez d’avis ?",
      text: "Connectez-vous et choisissez « Garder mon compte ». Tout restera comme avant.",
    },
    button: "Me connecter et annuler",
  },
  stopped: {
    subject: "Votre compte TailTribe est conservé",
    preview: "Nous n’effaçons pas votre compte.",
    title: "Votre compte est conservé",
    intro: "Nous n’effaçons pas votre compte. Tout fonctionne de nouveau comme avant.",
    button: "Vers mon compte",
  },
  copy: {
    subject: "La copie de vos données est prête",
    preview: "Vous pouvez la télécharger pendant quelques jours.",
    title: "Vos données sont prêtes",
    intro: (p) =>
      `Vous avez demandé une copie de vos données. Vous pouvez la télécharger jusqu’au ${p.until} ; ensuite, nous effaçons la copie. Vous devez être connecté.`,
    notYou: "Vous n’avez rien demandé ? Choisissez un nouveau mot de passe et déconnectez-vous partout.",
    button: "Télécharger mes données",
  },
  otherAddress: {
    subject: "Quelqu’un veut changer l’adresse e-mail de votre compte",
    preview: "Ce n’était pas vous ? Empêchez-le en un clic.",
    title: "Une autre adresse e-mail pour votre compte",
    intro: (p) =>
      `Le ${p.at}, quelqu’un qui connaît votre mot de passe a demandé une autre adresse e-mail pour votre compte. Elle vaudra dès qu’elle sera confirmée.`,
    notYou: {
      title: "Ce n’était pas vous ?",
      text: "Empêchez-le. Nous rétablissons cette adresse, déconnectons tout le monde et vous envoyons un lien pour un nouveau mot de passe.",
    },
    until: (p) => `Le lien fonctionne jusqu’au ${p.until}, même si la nouvelle adresse est déjà confirmée.`,
    button: "Empêcher ce changement",
  },
  newAddress: {
    subject: "Confirmez votre nouvelle adresse e-mail chez TailTribe",
    preview: "Avec ce lien, cette adresse vaut pour votre compte.",
    title: "Confirmez votre nouvelle adresse e-mail",
    intro: "Vous voulez utiliser cette adresse pour votre compte TailTribe. Confirmez qu’elle est à vous.",
    until: (p) => `Le lien fonctionne une seule fois, jusqu’au ${p.until}.`,
    notYou: "Cela ne vous dit rien ? Vous n’avez rien à faire : sans votre clic, rien ne change.",
    button: "Confirmer la nouvelle adresse",
  },
};
