import type { nl } from "./nl";

/** Every sentence of every letter; Dutch is the measure. */
export type Texts = typeof nl;
