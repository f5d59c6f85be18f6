import { account } from "@/emails/i18n/nl/account";
import { booking } from "@/emails/i18n/nl/booking";
import { money } from "@/emails/i18n/nl/money";

/** What every letter shares: greeting, footer, labels, the names of services. */
export const frame = {
  hello: (name: string | null) => (name ? `Dag ${name},` : "Dag,"),
  tagline: "Oppas voor huisdieren, overal in België.",
  times: "Alle uren zijn Belgische tijd.",
  sentTo: (p: { address: string; why: string }) => `Deze mail ging naar ${p.address}. ${p.why}`,
  why: {
    account: "Je krijgt hem omdat er met dit adres een account is bij TailTribe.",
    booking: "Je krijgt hem omdat hij over een boeking van jou gaat.",
    care: "Je krijgt hem omdat je oppas bent bij TailTribe.",
  },
  noButton: "Werkt de knop niet? Kopieer dan dit adres naar je browser:",
  someone: { owner: "het baasje", caregiver: "de oppas" },
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
};

/** The letters in Dutch. The other languages have exactly these texts, or they do not compile. */
export const nl = { account, booking, frame, money };

/** Every sentence of every letter; Dutch is the measure. */
export type Texts = typeof nl;
