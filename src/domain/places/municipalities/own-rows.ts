import type { MunicipalityRow } from "../place";
import { ANTWERP } from "./antwerp";
import { BRUSSELS } from "./brussels";
import { EAST_FLANDERS } from "./east-flanders";
import { FLEMISH_BRABANT } from "./flemish-brabant";
import { HAINAUT } from "./hainaut";
import { LIEGE } from "./liege";
import { LIMBURG } from "./limburg";
import { LUXEMBOURG } from "./luxembourg";
import { NAMUR } from "./namur";
import { WALLOON_BRABANT } from "./walloon-brabant";
import { WEST_FLANDERS } from "./west-flanders";

/** The table that comes with the product: every municipality, and the further postcodes of the larger cities. */
export const OWN_ROWS: readonly MunicipalityRow[] = [
  ...BRUSSELS,
  ...WALLOON_BRABANT,
  ...FLEMISH_BRABANT,
  ...ANTWERP,
  ...LIMBURG,
  ...LIEGE,
  ...NAMUR,
  ...HAINAUT,
  ...LUXEMBOURG,
  ...WEST_FLANDERS,
  ...EAST_FLANDERS,
];
