import { env } from "@/env";
import type { Role } from "@/generated/prisma/enums";
import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

/** The first letter after verifying: what to do next, as an owner or as a caregiver. */
export function welcome(voice: Voice, role: Role): Letter {
  const { owner, caregiver } = voice.t.account.welcome;
  const isCaregiver = role === "CAREGIVER";
  const words = isCaregiver ? caregiver : owner;
  const share = `${100 - env.PLATFORM_COMMISSION_PERCENTAGE} %`;
  return {
    subject: words.subject,
    preview: words.preview,
    title: words.title,
    blocks: [
      text(words.intro),
      { kind: "steps", steps: isCaregiver ? caregiver.steps({ share }) : owner.steps },
      button(words.button, voice.url(isCaregiver ? "/care" : "/search")),
    ],
    why: isCaregiver ? voice.t.frame.why.care : voice.t.frame.why.account,
  };
}
