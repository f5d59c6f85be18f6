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
  device: {
    subject: "Connexion à votre compte depuis un nouvel appareil",
    preview: "Ce n’était pas vous ? Fermez l’accès tout de suite.",
    title: "Connexion depuis un nouvel appareil",
    intro: (p) => `Quelqu’un s’est connecté à votre compte ${p.at} avec ${p.browser}.`,
    unknown: "un navigateur que nous ne reconnaissons pas",
    you: "C’était vous ? Vous n’avez rien à faire. Votre compte montre où vous êtes connecté.",
    notYou: {
      title: "Ce n’était pas vous ?",
      text: "Choisissez tout de suite un nouveau mot de passe. Tous ceux qui sont connectés à votre compte seront déconnectés.",
    },
    button: "Choisir un nouveau mot de passe",
  },
  factor: {
    preview: "Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe.",
    "totp-on": {
      subject: "La connexion avec un code est activée",
      intro: "Après votre mot de passe, il faut désormais un code de votre application.",
    },
    "totp-off": {
      subject: "La connexion avec un code est désactivée",
      intro: "Votre mot de passe suffit de nouveau. Vos codes de secours ne fonctionnent plus.",
    },
    "recovery-used": {
      subject: "Un code de secours de votre compte a été utilisé",
      intro: "Quelqu’un a utilisé un code de secours au lieu d’un code de votre application. Il ne fonctionnera plus.",
    },
    "recovery-renewed": {
      subject: "Vous avez de nouveaux codes de secours",
      intro: "De nouveaux codes de secours ont été créés. Les précédents ne fonctionnent plus.",
    },
    "passkey-on": {
      subject: "Une clé d’accès a été ajoutée à votre compte",
      intro: "Avec cette clé d’accès, vous vous connectez sans mot de passe.",
    },
    "passkey-off": {
      subject: "Une clé d’accès a été supprimée de votre compte",
      intro: "Cette clé d’accès ne permet plus de se connecter.",
    },
    "google-on": {
      subject: "Vous pouvez vous connecter avec Google",
      intro: "Votre compte Google est lié à votre compte TailTribe.",
    },
    "google-off": {
      subject: "La connexion avec Google est désactivée",
      intro: "Votre compte Google n’est plus lié à votre compte TailTribe.",
    },
    when: (p) => `Cela s’est passé ${p.at}.`,
    left: (p) =>
      ["Vous n’avez plus de code de secours. Créez-en de nouveaux.", "Il vous reste un code de secours."][p.n] ??
      `Il vous reste ${p.n} codes de secours.`,
    notYou: {
      title: "Ce n’était pas vous ?",
      text: "Choisissez tout de suite un nouveau mot de passe et vérifiez comment on se connecte à votre compte.",
    },
    button: "Voir la sécurité",
  },
  suspended: {
    subject: "Votre compte TailTribe est suspendu",
    preview: "Découvrez pourquoi, et comment contester.",
    title: "Votre compte est suspendu",
    intro: "Nous avons suspendu votre compte. En voici la raison :",
    means:
      "Vous ne pouvez plus vous connecter, et vos demandes en cours sont annulées. L’argent qui vous revient encore reste enregistré : nous décidons de la suite et vous en informons.",
    cancelled: (p) =>
      p.n === 1
        ? "Une réservation qui n’avait pas commencé est annulée. Qui a payé est remboursé intégralement."
        : `${p.n} réservations qui n’avaient pas commencé sont annulées. Qui a payé est remboursé intégralement.`,
    object: {
      title: "Vous n’êtes pas d’accord ?",
      text: "Écrivez à support@tailtribe.be dans les six mois et expliquez ce qui n’est pas juste. Une personne qui n’a pas pris la décision la réexaminera.",
    },
    button: "Lire les conditions",
  },
  restored: {
    subject: "Votre compte TailTribe fonctionne à nouveau",
    preview: "La suspension est levée.",
    title: "Votre suspension est levée",
    intro: "Nous avons levé la suspension de votre compte. En voici la raison :",
    owner: "Vous pouvez de nouveau vous connecter et réserver. Ce qui a été annulé le reste.",
    caregiver:
      "Vous pouvez de nouveau vous connecter. Nous vérifions encore votre profil ; ensuite, les propriétaires pourront de nouveau vous réserver. Ce qui a été annulé le reste.",
    button: "Se connecter",
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
  wordsApproved: {
    subject: "Votre nouveau texte de profil est en ligne",
    preview: "Les propriétaires lisent maintenant ce que vous avez écrit.",
    title: "Votre nouveau texte est en ligne",
    intro: "Nous avons vérifié votre profil modifié. Les propriétaires lisent désormais votre nouveau texte.",
    button: "Voir mon profil",
  },
  wordsRefused: {
    subject: "Votre nouveau texte de profil n’est pas encore en ligne",
    preview: "Découvrez pourquoi, et ce que vous pouvez modifier.",
    title: "Votre nouveau texte n’est pas encore en ligne",
    intro: "Nous avons vérifié votre profil modifié. Voici ce qui ne va pas encore :",
    next: "Vous restez visible avec votre texte précédent. Modifiez le nouveau : nous le vérifierons encore une fois.",
    button: "Modifier mon texte",
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
