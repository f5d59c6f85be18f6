import type { DemoBooking } from "./bookings/booking";
import { bookingsByEmma } from "./bookings/by-emma";
import { bookingsElsewhere } from "./bookings/elsewhere";
import { bookingsInGent } from "./bookings/in-gent";
import { bookingsToday } from "./bookings/today";
import { caregiversAroundGent } from "./caregivers/around-gent";
import { caregiversInBrusselsAndWallonia } from "./caregivers/brussels-wallonia";
import type { DemoCaregiver } from "./caregivers/caregiver";
import { caregiversInFlanders } from "./caregivers/flanders";
import { caregiversInGent } from "./caregivers/gent";
import type { DemoOwnerData } from "./owners";
import { ownersElsewhere, ownersInGent } from "./owners";

export const caregivers: DemoCaregiver[] = [
  ...caregiversInGent,
  ...caregiversAroundGent,
  ...caregiversInFlanders,
  ...caregiversInBrusselsAndWallonia,
];

export const owners: DemoOwnerData[] = [...ownersInGent, ...ownersElsewhere];

/** Past and future bookings. */
export const bookings: DemoBooking[] = [...bookingsByEmma, ...bookingsInGent, ...bookingsElsewhere, ...bookingsToday];
