import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

/** To the caregiver: why not yet, in the words of who decided, and how to try again. */
export function caregiverRejected(voice: Voice, { reason }: { reason: string }): Letter {
  const words = voice.t.account.rejected;
  return {
    subject: words.subject,
    preview: words.preview,
    title: words.title,
    blocks: [
      text(words.intro),
      { kind: "quote", text: reason },
      text(words.next),
      button(words.button, voice.url("/care/profile")),
    ],
    why: voice.t.frame.why.care,
  };
}
