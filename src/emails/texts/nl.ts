import { account } from "./nl/account";
import { booking } from "./nl/booking";
import { frame } from "./nl/frame";
import { money } from "./nl/money";

/** The letters in Dutch. The other languages have exactly these texts, or they do not compile. */
export const nl = { account, booking, frame, money };
