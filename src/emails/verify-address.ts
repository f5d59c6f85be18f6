import type { Letter } from "./letter";
import { type Link, linkLetter } from "./link-letter";
import type { Voice } from "./voice";

/** To a new account: one press proves that the address is theirs. */
export const verifyAddress = (voice: Voice, link: Link): Letter => linkLetter(voice, voice.t.account.verify, link);
