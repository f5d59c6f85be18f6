import { account } from "./fr/account";
import { booking } from "./fr/booking";
import { frame } from "./fr/frame";
import { money } from "./fr/money";
import type { Texts } from "./texts";

/** The letters in French. */
export const fr: Texts = { account, booking, frame, money };
