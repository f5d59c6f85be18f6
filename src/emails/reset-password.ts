import type { Letter } from "./letter";
import { type Link, linkLetter } from "./link-letter";
import type { Voice } from "./voice";

/** To who forgot a password, or signed up with an address we know: a link to choose a new one. */
export const resetPassword = (voice: Voice, link: Link): Letter => linkLetter(voice, voice.t.account.reset, link);
