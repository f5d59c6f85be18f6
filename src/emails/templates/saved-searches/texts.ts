/** New caregivers of a saved search. */
export const nl = {
  subject: (p: { name: string; count: number }) =>
    p.count === 1 ? `Nieuwe oppas voor ‘${p.name}’` : `${p.count} nieuwe oppassers voor ‘${p.name}’`,
  preview: "Zij passen bij je bewaarde zoekopdracht.",
  title: (p: { count: number }) => (p.count === 1 ? "Er is een nieuwe oppas" : `Er zijn ${p.count} nieuwe oppassers`),
  intro: (p: { name: string }) =>
    `Je bewaarde de zoekopdracht ‘${p.name}’. Dit is nieuw sinds we de vorige keer keken:`,
  noHeadline: "Bekijk het profiel op TailTribe.",
  more: (count: number) => `En nog ${count} meer.`,
  button: "Bekijk de resultaten",
  manage: "Wil je deze zoekopdracht wijzigen of er geen mails meer over krijgen? Dat kan bij je zoekopdrachten.",
  manageButton: "Mijn zoekopdrachten",
  reason: "Je krijgt hem omdat je meldingen aanzette voor een zoekopdracht. We sturen er hoogstens één per dag.",
};

export const fr: typeof nl = {
  subject: (p) =>
    p.count === 1 ? `Un nouveau pet-sitter pour « ${p.name} »` : `${p.count} nouveaux pet-sitters pour « ${p.name} »`,
  preview: "Ils correspondent à votre recherche enregistrée.",
  title: (p) => (p.count === 1 ? "Il y a un nouveau pet-sitter" : `Il y a ${p.count} nouveaux pet-sitters`),
  intro: (p) =>
    `Vous avez enregistré la recherche « ${p.name} ». Voici ce qui est nouveau depuis notre dernier passage :`,
  noHeadline: "Voir le profil sur TailTribe.",
  more: (count) => `Et encore ${count} de plus.`,
  button: "Voir les résultats",
  manage: "Vous voulez modifier cette recherche ou ne plus recevoir d’e-mails à son sujet ? Gérez vos recherches.",
  manageButton: "Mes recherches",
  reason:
    "Vous le recevez parce que vous avez activé les alertes d’une recherche. Nous en envoyons au plus un par jour.",
};

export const en: typeof nl = {
  subject: (p) => (p.count === 1 ? `New caregiver for “${p.name}”` : `${p.count} new caregivers for “${p.name}”`),
  preview: "They match your saved search.",
  title: (p) => (p.count === 1 ? "There is a new caregiver" : `There are ${p.count} new caregivers`),
  intro: (p) => `You saved the search “${p.name}”. This is new since we last looked:`,
  noHeadline: "See the profile on TailTribe.",
  more: (count) => `And ${count} more.`,
  button: "See the results",
  manage: "Do you want to change this search, or stop mails about it? You can do that with your saved searches.",
  manageButton: "My saved searches",
  reason: "You get it because you switched on alerts for a search. We send at most one a day.",
};
