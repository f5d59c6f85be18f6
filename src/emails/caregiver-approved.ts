import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

/** To the caregiver: from now on they are found and booked. */
export function caregiverApproved(voice: Voice): Letter {
  const words = voice.t.account.approved;
  return {
    subject: words.subject,
    preview: words.preview,
    title: words.title,
    blocks: [text(words.intro), { kind: "steps", steps: words.steps }, button(words.button, voice.url("/care"))],
    why: voice.t.frame.why.care,
  };
}
