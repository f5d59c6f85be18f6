import type { nl } from "@/emails/templates/messages/texts.nl";

export const fr: typeof nl = {
  subject: (p) => (p.count === 1 ? `Nouveau message de ${p.name}` : `${p.count} nouveaux messages de ${p.name}`),
  preview: "Lisez et répondez sur TailTribe.",
  title: (p) => `${p.name} vous a écrit`,
  intro: (p) =>
    p.count === 1 ? `Un message de ${p.name} vous attend.` : `${p.count} messages de ${p.name} vous attendent.`,
  safety: "Les messages se lisent uniquement une fois connecté. Ils restent ainsi entre vous deux.",
  button: "Lire et répondre",
  reason:
    "Vous le recevez parce que quelqu’un vous a envoyé un message. Nous en envoyons au plus un par quart d’heure et par conversation.",
};
