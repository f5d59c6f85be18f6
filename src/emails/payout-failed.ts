import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

/** To the caregiver: the bank refused the money, it is safe, and what to do. */
export function payoutFailed(voice: Voice, { amountCents }: { amountCents: number }): Letter {
  const words = voice.t.money.payoutFailed;
  const amount = voice.money(amountCents);
  return {
    subject: words.subject({ amount }),
    preview: words.preview,
    title: words.title,
    blocks: [
      { kind: "amount", label: words.amount, value: amount },
      text(words.intro),
      { kind: "steps", steps: words.steps },
      button(words.button, voice.url("/care/payout-account")),
    ],
    why: voice.t.frame.why.care,
  };
}
