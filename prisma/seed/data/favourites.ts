/** Caregivers whom the demo owner keeps, with her notes. */
export const favourites = [
  { of: "lotte", caregiver: "emma", note: "Neemt altijd de koekjes mee. Woont op vijf minuten wandelen." },
  { of: "lotte", caregiver: "jonas", note: "Kan ook op zondagochtend." },
];

/** The searches she keeps. */
export const savedSearches = [
  {
    of: "lotte",
    name: "Logeren rond Gent",
    search: "place=Gent&service=BOARDING&species=DOG&radiusKm=25",
    alerts: true,
  },
];
