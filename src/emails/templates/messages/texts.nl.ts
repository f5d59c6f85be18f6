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
