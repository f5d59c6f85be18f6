import { account } from "./en/account";
import { booking } from "./en/booking";
import { frame } from "./en/frame";
import { money } from "./en/money";
import type { Texts } from "./texts";

/** The letters in English. */
export const en: Texts = { account, booking, frame, money };
