/** Every email shares these: greeting, footer, labels, names of services, cancellation terms. */
export const nl = {
  hello: (name: string | null) => (name ? `Dag ${name},` : "Dag,"),
  tagline: "Oppas voor huisdieren, overal in België.",
  times: "Alle uren zijn Belgische tijd.",
  sentTo: (p: { address: string; reason: string }) => `Deze mail ging naar ${p.address}. ${p.reason}`,
  reasons: {
    account: "Je krijgt hem omdat er met dit adres een account is bij TailTribe.",
    booking: "Je krijgt hem omdat hij over een boeking van jou gaat.",
    care: "Je krijgt hem omdat je oppas bent bij TailTribe.",
  },
  unsubscribe: "Deze mails niet meer krijgen",
  /** In place of a notice about something that was deleted. */
  gone: "Waar dit over ging, is er niet meer",
  noButton: "Werkt de knop niet? Kopieer dan dit adres naar je browser:",
  otherParty: { owner: "het baasje", caregiver: "de oppas" },
  rows: { service: "Dienst", when: "Wanneer", pets: "Dieren", owner: "Baasje", caregiver: "Oppas" },
  minutes: (n: number) => `${n} minuten`,
  on: (start: string) => `op ${start}`,
  from: (start: string) => `vanaf ${start}`,
  /** In a row; after "vraagt"; after "voor". */
  services: {
    DOG_WALKING: { name: "Hond uitlaten", a: "een wandeling", the: "de wandeling" },
    GROUP_WALKING: { name: "Groepswandeling", a: "een groepswandeling", the: "de groepswandeling" },
    DROP_IN: { name: "Huisbezoek", a: "een huisbezoek", the: "het huisbezoek" },
    DAYCARE: { name: "Dagopvang", a: "dagopvang", the: "de dagopvang" },
    BOARDING: { name: "Logeren", a: "een logeerpartij", the: "de logeerpartij" },
    HOUSE_SITTING: { name: "Oppas aan huis", a: "oppas aan huis", the: "de oppas aan huis" },
    TRAINING: { name: "Training", a: "een training", the: "de training" },
    TRANSPORT: { name: "Vervoer", a: "een rit", the: "de rit" },
  },
  /** What cancelling gives back. */
  terms: {
    free: (p: { until: string; price: string; half: string }) => ({
      title: `Gratis annuleren tot en met ${p.until}`,
      text: `Je krijgt dan ${p.price} terug. Daarna, tot de start, krijg je ${p.half} terug. Vanaf de start niets meer.`,
    }),
    late: (p: { half: string }) => ({
      title: "Gratis annuleren kan niet meer",
      text: `Dat moment was al voorbij. Annuleer je vóór de start, dan krijg je ${p.half} terug. Vanaf de start niets meer.`,
    }),
  },
};
