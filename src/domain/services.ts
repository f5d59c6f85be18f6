import type { Resource, Service } from "@/generated/prisma/enums";

/** What the price counts, and how a booking ends: after its minutes, later the same day, or after whole nights. */
type Duration =
  | { unit: "minutes"; lengths: readonly number[] }
  | { unit: "day" }
  | { unit: "night"; maxNights: number };

type ServiceRules = Duration & {
  /** What a booking takes up (rules §1): the caregiver's own time, a place in the group, or a place at home per pet. */
  resource: Resource;
  /** At whose home, or from whose. Care at the owner's needs a caregiver who is willing to travel that far. */
  home: "owner" | "caregiver";
  /** A new listing starts with dogs chosen. */
  isForDogs?: true;
  /** Messages that label the first and the last moment; care that ends after its minutes has no last one to choose. */
  labels: { start: "start"; end: null } | { start: "startDay"; end: "endDay" } | typeof STAY | typeof SITTING;
};

export const HALF_HOUR = 30;
export const HOUR = 60;
const MAX_NIGHTS = 60;

const MOMENT = { start: "start", end: null } as const;
const STAY = { start: "startStay", end: "endStay" } as const;
const SITTING = { start: "startSitting", end: "endSitting" } as const;

/** Everything that is true of each service, in the order they are offered. A new one needs an entry here, words and a drawing. */
export const SERVICES: Record<Service, ServiceRules> = {
  DOG_WALKING: {
    ...{ unit: "minutes", lengths: [HALF_HOUR, HOUR], labels: MOMENT },
    ...{ resource: "OWN_TIME", home: "owner", isForDogs: true },
  },
  GROUP_WALKING: {
    ...{ unit: "minutes", lengths: [HOUR], labels: MOMENT },
    ...{ resource: "GROUP", home: "owner", isForDogs: true },
  },
  DROP_IN: {
    ...{ unit: "minutes", lengths: [HALF_HOUR, HOUR], labels: MOMENT },
    ...{ resource: "OWN_TIME", home: "owner" },
  },
  DAYCARE: {
    ...{ unit: "day", labels: { start: "startDay", end: "endDay" } },
    ...{ resource: "HOME", home: "caregiver" },
  },
  BOARDING: {
    ...{ unit: "night", maxNights: MAX_NIGHTS, labels: STAY },
    ...{ resource: "HOME", home: "caregiver" },
  },
  HOUSE_SITTING: {
    ...{ unit: "night", maxNights: MAX_NIGHTS, labels: SITTING },
    ...{ resource: "OWN_TIME", home: "owner" },
  },
  TRAINING: {
    ...{ unit: "minutes", lengths: [HOUR], labels: MOMENT },
    ...{ resource: "OWN_TIME", home: "owner" },
  },
  TRANSPORT: {
    ...{ unit: "minutes", lengths: [HOUR], labels: MOMENT },
    ...{ resource: "OWN_TIME", home: "owner" },
  },
};

const isService = (name: string): name is Service => Object.hasOwn(SERVICES, name);

/** The services in the order they are offered. */
export const serviceKeys = Object.keys(SERVICES).filter(isService);

/** What a service counts; undefined for a name that is no service. */
export const unitOf = (service: string) => (isService(service) ? SERVICES[service].unit : undefined);

/** Whether its end is chosen; other care ends after its minutes. */
export function hasOwnEnd(service: string) {
  const unit = unitOf(service);
  return unit === "day" || unit === "night";
}

export const isByNight = (service: Service) => unitOf(service) === "night";

/** The lengths a service comes in, in minutes and ascending; none for care by the day or night. */
export function lengthsOf(service: Service): readonly number[] {
  const rules = SERVICES[service];
  return rules.unit === "minutes" ? rules.lengths : [];
}

/** Whether a caregiver may set a price of its own for half an hour. */
export const hasHalfHour = (service: Service) => lengthsOf(service).includes(HALF_HOUR);

/** How many pets there can be at once. */
export interface CaregiverCapacity {
  homePlaces: number;
  groupPlaces: number;
}

/** How many places a caregiver has of what a service takes up. */
export function capacityOf(service: Service, { homePlaces, groupPlaces }: CaregiverCapacity) {
  const { resource } = SERVICES[service];
  return resource === "OWN_TIME" ? 1 : resource === "HOME" ? homePlaces : groupPlaces;
}

/** How many pets of one owner a service takes: the caregiver's own limit, and never more than there are places. */
export const maxPetsFor = ({ service, maxPets }: { service: Service; maxPets: number }, places: CaregiverCapacity) =>
  SERVICES[service].resource === "OWN_TIME" ? maxPets : Math.min(maxPets, capacityOf(service, places));
