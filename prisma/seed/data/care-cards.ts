/** How the demo owner wants her pets to be cared for, by the name of the pet; days count from today. */
export const careCards = [
  {
    of: "lotte",
    pet: "Bas",
    plan: {
      ...{ mealsPerDay: 2, food: ["DRY"], feeding: "Een maatbeker om 7.30 en om 18.00 uur. Nooit kip." },
      ...{
        medicine: ["NONE"],
        walksPerDay: 3,
        walkMinutes: 40,
        walks: "Het liefst langs het water. Niet in het park met de eenden.",
      },
      ...{ aloneHours: 5, alone: "Radio aan en een kauwbot, dan slaapt hij." },
      ...{ behaviour: ["HOUSE_TRAINED", "LIVELY", "PULLS"], behaviourNote: "Luistert goed naar 'wacht' en 'los'." },
      ...{ offLeash: "FENCED_ONLY", getsOnWith: ["DOGS", "CHILDREN"], avoids: ["CATS"] },
      ...{ emergency: "Bel eerst mij, dan Oma Rita. De transportkooi staat in de berging." },
      ...{ vetName: "Dierenartsenpraktijk Dampoort", vetPhone: "09 000 00 11", chip: "981020000123456" },
    },
    vaccinations: [
      { kind: "DISTEMPER", days: 210 },
      { kind: "KENNEL_COUGH", days: 24 },
      { kind: "RABIES", days: 800 },
    ],
  },
  {
    of: "lotte",
    pet: "Mimi",
    plan: {
      ...{ mealsPerDay: 2, food: ["WET"], feeding: "Een half zakje, op kamertemperatuur." },
      ...{ medicine: ["IN_FOOD"], medicineNote: "Een halve tablet voor de schildklier, 's avonds in smeerkaas." },
      ...{ aloneHours: 10, behaviour: ["HOUSE_TRAINED", "SHY"], avoids: ["DOGS", "STRANGERS"] },
      ...{ vetName: "Dierenartsenpraktijk Dampoort", vetPhone: "09 000 00 11" },
    },
    vaccinations: [{ kind: "CAT_FLU", days: 120 }],
  },
] as const;

/** A caregiver asks us to look at the latest review of her with few stars. */
export const reviewReports = [
  { by: "emma", reason: "UNTRUE", note: "We hadden een half uur afgesproken, en dat staat ook in de boeking." },
] as const;
