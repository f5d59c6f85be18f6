/** Caregivers whom the demo owner keeps, with her notes. */
export const favourites = [
  { of: "lotte", caregiver: "emma", note: "Neemt altijd de koekjes mee. Woont op vijf minuten wandelen." },
  { of: "lotte", caregiver: "jonas", note: "Kan ook op zondagochtend." },
];
