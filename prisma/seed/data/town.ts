import type { Care } from "./care";
import { careByEmma } from "./care-by-emma";
import { careElsewhere } from "./care-elsewhere";
import { careInGent } from "./care-in-gent";
import { careToday } from "./care-today";
import type { CaregiverData } from "./caregiver";
import { aroundGent } from "./caregivers-around-gent";
import { brusselsAndWallonia } from "./caregivers-brussels-wallonia";
import { flanders } from "./caregivers-flanders";
import { gent } from "./caregivers-gent";
import type { OwnerData } from "./owner";
import { elsewhere } from "./owners-elsewhere";
import { inGent } from "./owners-in-gent";

/** Everybody who takes care of animals. */
export const caregivers: CaregiverData[] = [...gent, ...aroundGent, ...flanders, ...brusselsAndWallonia];

/** Everybody who has animals. */
export const owners: OwnerData[] = [...inGent, ...elsewhere];

/** All care, past and to come. */
export const care: Care[] = [...careByEmma, ...careInGent, ...careElsewhere, ...careToday];
