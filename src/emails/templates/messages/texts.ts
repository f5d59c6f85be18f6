/** Messages that wait to be read. */
export const nl = {
  subject: (p: { name: string; count: number }) =>
    p.count === 1 ? `Nieuw bericht van ${p.name}` : `${p.count} nieuwe berichten van ${p.name}`,
  preview: "Lees het en antwoord op TailTribe.",
  title: (p: { name: string }) => `${p.name} schreef je`,
  intro: (p: { name: string; count: number }) =>
    p.count === 1
      ? `Er wacht een bericht van ${p.name} op je.`
      : `Er wachten ${p.count} berichten van ${p.name} op je.`,
  safety: "Je leest berichten alleen na het inloggen. Zo blijven ze tussen jullie twee.",
  button: "Lezen en antwoorden",
  reason: "Je krijgt hem omdat iemand je een bericht stuurde. Per gesprek sturen we er hoogstens één per kwartier.",
};

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

export const en: typeof nl = {
  subject: (p) => (p.count === 1 ? `New message from ${p.name}` : `${p.count} new messages from ${p.name}`),
  preview: "Read it and answer on TailTribe.",
  title: (p) => `${p.name} wrote to you`,
  intro: (p) =>
    p.count === 1
      ? `A message from ${p.name} is waiting for you.`
      : `${p.count} messages from ${p.name} are waiting for you.`,
  safety: "You read messages after signing in only. That keeps them between the two of you.",
  button: "Read and answer",
  reason: "You get it because somebody sent you a message. We send at most one per conversation in 15 minutes.",
};
