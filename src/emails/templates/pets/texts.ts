import enCard from "@/i18n/care-card/en.json";
import frCard from "@/i18n/care-card/fr.json";
import nlCard from "@/i18n/care-card/nl.json";

interface Expiring {
  name: string;
  vaccine: string;
  day: string;
}

/** A vaccination expires within 30 days. */
export const nl = {
  vaccines: nlCard.vaccines,
  subject: ({ name, vaccine }: Expiring) => `Inenting van ${name} vervalt binnenkort: ${vaccine}`,
  preview: "Maak op tijd een afspraak bij de dierenarts.",
  title: ({ name }: Expiring) => `Tijd voor een nieuwe inenting van ${name}`,
  intro: ({ name, vaccine, day }: Expiring) =>
    `Op de zorgkaart van ${name} staat: ${vaccine}, geldig tot en met ${day}.`,
  next: "Is er een nieuwe inenting? Vul de nieuwe datum in, dan ziet ook de oppas dat alles in orde is.",
  button: "Zorgkaart aanpassen",
};

export const fr: typeof nl = {
  vaccines: frCard.vaccines,
  subject: ({ name, vaccine }) => `Un vaccin de ${name} expire bientôt : ${vaccine}`,
  preview: "Prenez rendez-vous à temps chez le vétérinaire.",
  title: ({ name }) => `Il est temps de vacciner ${name}`,
  intro: ({ name, vaccine, day }) => `Le carnet de soins de ${name} indique : ${vaccine}, valable jusqu’au ${day}.`,
  next: "Un nouveau vaccin a été fait ? Indiquez la nouvelle date, le pet-sitter verra que tout est en ordre.",
  button: "Modifier le carnet",
};

export const en: typeof nl = {
  vaccines: enCard.vaccines,
  subject: ({ name, vaccine }) => `A vaccination of ${name} expires soon: ${vaccine}`,
  preview: "Make an appointment with the vet in time.",
  title: ({ name }) => `Time for a new vaccination of ${name}`,
  intro: ({ name, vaccine, day }) => `The care card of ${name} says: ${vaccine}, valid until ${day}.`,
  next: "Is there a new vaccination? Fill in the new date, and the caregiver sees that all is well.",
  button: "Edit the care card",
};
