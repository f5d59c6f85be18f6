import type { Resource, Service } from "@/generated/prisma/enums";

/** What each service takes up (rules §1): the caregiver's own time, a place in the group, or a place at home per pet. */
export const RESOURCE: Record<Service, Resource> = {
  DOG_WALKING: "OWN_TIME",
  GROUP_WALKING: "GROUP",
  DROP_IN: "OWN_TIME",
  DAYCARE: "HOME",
  BOARDING: "HOME",
  HOUSE_SITTING: "OWN_TIME",
  TRAINING: "OWN_TIME",
  TRANSPORT: "OWN_TIME",
};

/** How many pets there can be at once. */
export interface CaregiverCapacity {
  homePlaces: number;
  groupPlaces: number;
}

/** How many places there are of what a service takes up. */
export function capacityOf(service: Service, { homePlaces, groupPlaces }: CaregiverCapacity) {
  const resource = RESOURCE[service];
  return resource === "OWN_TIME" ? 1 : resource === "HOME" ? homePlaces : groupPlaces;
}

/** How many pets of one owner a service takes: what its caregiver said, and never more than there are places. */
export const maxPetsFor = ({ service, maxPets }: { service: Service; maxPets: number }, places: CaregiverCapacity) =>
  RESOURCE[service] === "OWN_TIME" ? maxPets : Math.min(maxPets, capacityOf(service, places));
