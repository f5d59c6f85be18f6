import type { nl } from "@/emails/templates/messages/texts.nl";

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
