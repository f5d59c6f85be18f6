import { button, type Letter, text } from "./letter";
import type { Texts } from "./texts/texts";
import type { Voice } from "./voice";

/** An address that works once, until an instant. */
export interface Link {
  href: string;
  expiresAt: Date;
}

/** A letter that is there for its link; the address stands in full under the button. */
export function linkLetter(voice: Voice, words: Texts["account"]["verify"], { href, expiresAt }: Link): Letter {
  return {
    subject: words.subject,
    preview: words.preview,
    title: words.title,
    blocks: [
      text(words.intro),
      button(words.button, href),
      text(words.expires({ until: voice.full(expiresAt) })),
      text(words.notYou),
      { kind: "address", lead: voice.t.frame.noButton, href },
    ],
    why: voice.t.frame.why.account,
  };
}
