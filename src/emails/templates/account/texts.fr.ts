import type { nl } from "@/emails/templates/account/texts.nl";

/** Signing up, signing in, and the approval of a caregiver. */
export const fr: typeof nl = {
  verify: {
    subject: "Confirmez votre adresse e-mail chez TailTribe",
    preview: "Un clic et votre compte est prêt.",
    title: "Confirmez votre adresse e-mail",
    intro:
      "Heureux de vous accueillir. Confirmez que cette adresse est la vôtre pour pouvoir réserver et être réservé.",
    expires: (p) => `Le lien fonctionne une seule fois, jusqu’au ${p.until}.`,
    notYou: "Vous n’avez pas créé de compte ? Vous n’avez rien à faire.",
    button: "Confirmer mon adresse",
  },
  reset: {
    subject: "Choisissez un nouveau mot de passe pour TailTribe",
    preview: "Ce lien vous permet de choisir un nouveau mot de passe.",
    title: "Choisissez un nouveau mot de passe",
    intro:
      "Quelqu’un a demandé un nouveau mot de passe pour cette adresse, ou a voulu créer un compte avec elle. C’était vous ? Choisissez ici un nouveau mot de passe. Vous serez ensuite déconnecté partout.",
    expires: (p) => `Le lien fonctionne une seule fois, jusqu’au ${p.until}.`,
    notYou: "Vous n’avez rien demandé ? Vous n’avez rien à faire : votre mot de passe ne change pas.",
    button: "Choisir un mot de passe",
  },
  changed: {
    subject: "Votre mot de passe TailTribe a été modifié",
    preview: "Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe.",
    title: "Votre mot de passe a été modifié",
    intro: (p) => `Le mot de passe de votre compte a été modifié ${p.at}. Vos autres navigateurs sont déconnectés.`,
    notYou: "Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe.",
    button: "Choisir un nouveau mot de passe",
  },
  welcome: {
    owner: {
      subject: "Bienvenue chez TailTribe : trouvez votre pet-sitter",
      preview: "Votre compte est prêt. Voici comment trouver un pet-sitter près de chez vous.",
      title: "Bienvenue chez TailTribe",
      intro: "Votre compte est prêt. Voici la suite :",
      steps: [
        "Ajoutez votre animal, avec ses habitudes et son caractère.",
        "Trouvez un pet-sitter approuvé près de chez vous et envoyez une demande.",
        "Payez seulement quand le pet-sitter dit oui. Nous gardons l’argent jusqu’à 48 heures après la fin.",
      ],
      button: "Trouver un pet-sitter",
    },
    caregiver: {
      subject: "Bienvenue chez TailTribe : complétez votre profil",
      preview: "Encore quelques étapes et les propriétaires pourront vous trouver.",
      title: "Bienvenue chez TailTribe",
      intro: "Merci de vouloir prendre soin des animaux. Voici comment être en ligne :",
      steps: (p) => [
        "Complétez votre profil : qui vous êtes, votre expérience, votre maison.",
        "Choisissez vos services, vos tarifs et vos horaires.",
        `Reliez votre compte de versement. Vous gardez ${p.share} de chaque réservation.`,
        "Soumettez votre profil. Nous le vérifions avant sa mise en ligne.",
      ],
      button: "Compléter mon profil",
    },
  },
  approved: {
    subject: "Approuvé : votre profil est en ligne",
    preview: "Les propriétaires près de chez vous peuvent maintenant réserver.",
    title: "Vous êtes en ligne",
    intro:
      "Nous avons vérifié et approuvé votre profil. Les propriétaires près de chez vous peuvent maintenant vous trouver et réserver.",
    steps: [
      "Tenez vos horaires à jour : vous ne recevrez que des demandes pour vos moments libres.",
      "Répondez vite. Chaque demande indique sa date limite.",
    ],
    button: "Vers ma vue d’ensemble",
  },
  rejected: {
    subject: "Votre profil n’est pas approuvé",
    preview: "Découvrez pourquoi, et ce que vous pouvez modifier.",
    title: "Votre profil n’est pas approuvé",
    intro: "Nous avons vérifié votre profil. Voici ce qui ne va pas encore :",
    next: "Modifiez-le et soumettez-le à nouveau. Nous le vérifierons encore une fois. D’ici là, on ne peut pas vous réserver.",
    button: "Modifier mon profil",
  },
};
