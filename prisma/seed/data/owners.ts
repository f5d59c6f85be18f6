import type { PetInput } from "@/domain/pets/schema";
import type { Locale } from "@/generated/prisma/enums";

/** An owner of the demo data. Their e-mail address is `key`@tailtribe.test. */
export interface DemoOwnerData {
  key: string;
  name: string;
  locale: Locale;
  weeks: number;
  /** "Street 1, 9000 Gent". */
  address: string;
  /** The emergency contact. */
  emergency: string;
  vet: string;
  pets: PetInput[];
}

/** In and around Ghent. Lotte is the demo owner to sign in as. */
export const ownersInGent: DemoOwnerData[] = [
  {
    key: "lotte",
    name: "Lotte Vermeulen",
    locale: "nl",
    weeks: 44,
    address: "Visserij 112, 9000 Gent",
    emergency: "Oma Rita",
    vet: "Dierenartsenpraktijk Dampoort",
    pets: [
      {
        species: "DOG",
        size: "MEDIUM",
        name: "Bas",
        breed: "Border collie-mix",
        birthYear: 2020,
        notes: "Gek op ballen en op water. Trekt wat aan de leiband als hij een kat ziet; luistert goed naar 'wacht'.",
        medical: "Allergisch aan kip: geen kipsnacks geven.",
      },
      {
        species: "CAT",
        name: "Mimi",
        breed: "Europese korthaar",
        birthYear: 2018,
        notes: "Verstopt zich het eerste half uur onder de kast. Eet twee keer per dag een half zakje.",
        medical: "Halve tablet voor de schildklier, 's avonds in een stukje smeerkaas.",
      },
    ],
  },
  {
    key: "sofie",
    name: "Sofie De Backer",
    locale: "nl",
    weeks: 36,
    address: "Kerkstraat 84, 9050 Gentbrugge",
    emergency: "Bart De Backer",
    vet: "Dierenarts Gentbrugge",
    pets: [
      {
        species: "DOG",
        size: "LARGE",
        name: "Nora",
        breed: "Golden retriever",
        birthYear: 2021,
        notes: "Vriend van iedereen, eet alles wat op de grond ligt.",
      },
    ],
  },
  {
    key: "tom",
    name: "Tom Willems",
    locale: "nl",
    weeks: 33,
    address: "Rabotstraat 29, 9000 Gent",
    emergency: "Els Willems",
    vet: "Dierenkliniek Rabot",
    pets: [
      {
        species: "DOG",
        size: "SMALL",
        name: "Pixel",
        breed: "Jack russell",
        birthYear: 2019,
        notes: "Klein maar denkt dat hij groot is. Liever geen intacte reuen.",
      },
    ],
  },
  {
    key: "ann",
    name: "Ann Claeys",
    locale: "nl",
    weeks: 41,
    address: "Beelbroekstraat 15, 9040 Sint-Amandsberg",
    emergency: "Luc Claeys",
    vet: "Dierenarts Westveld",
    pets: [
      {
        species: "CAT",
        name: "Tijger",
        birthYear: 2016,
        notes: "Rode kater, komt pas kijken als er brokjes rammelen.",
      },
      { species: "CAT", name: "Wolkje", birthYear: 2022, notes: "Speelt met alles dat beweegt." },
      {
        species: "RABBIT",
        name: "Flap",
        breed: "Hangoor",
        birthYear: 2023,
        notes: "Vers hooi en een handje kruiden per dag.",
      },
    ],
  },
  {
    key: "aylin",
    name: "Aylin Demir",
    locale: "nl",
    weeks: 25,
    address: "Kasteellaan 201, 9000 Gent",
    emergency: "Deniz Demir",
    vet: "Dierenartsenpraktijk Dampoort",
    pets: [
      {
        species: "CAT",
        name: "Zeytin",
        breed: "Turkse van",
        birthYear: 2021,
        notes: "Drinkt alleen van stromend water: het fonteintje moet aan.",
      },
    ],
  },
  {
    key: "wouter",
    name: "Wouter Maes",
    locale: "nl",
    weeks: 38,
    address: "Gaversesteenweg 260, 9820 Merelbeke",
    emergency: "Mieke Maes",
    vet: "Dierenkliniek Merelbeke",
    pets: [
      {
        species: "DOG",
        size: "LARGE",
        name: "Rex",
        breed: "Duitse herder",
        birthYear: 2018,
        medical: "Heupdysplasie: geen trappen en geen lange sprongen.",
      },
      { species: "DOG", size: "SMALL", name: "Loeka", breed: "Teckel", birthYear: 2022 },
    ],
  },
  {
    key: "james",
    name: "James Whitfield",
    locale: "en",
    weeks: 20,
    address: "Coupure Rechts 60, 9000 Gent",
    emergency: "Priya Whitfield",
    vet: "Dierenkliniek Rabot",
    pets: [
      {
        species: "DOG",
        size: "MEDIUM",
        name: "Biscuit",
        breed: "Beagle",
        birthYear: 2020,
        notes: "Follows his nose. Recall works as long as there is cheese.",
      },
    ],
  },
];

/** In Brussels, Antwerp, Leuven, Bruges, Liège and Namur. */
export const ownersElsewhere: DemoOwnerData[] = [
  {
    key: "claire",
    name: "Claire Dubois",
    locale: "fr",
    weeks: 37,
    address: "Rue Lesbroussart 74, 1050 Ixelles",
    emergency: "Hugo Dubois",
    vet: "Clinique vétérinaire Flagey",
    pets: [
      {
        species: "DOG",
        size: "SMALL",
        name: "Filou",
        breed: "Bichon",
        birthYear: 2019,
        notes: "Adore les gens, un peu moins les trottinettes.",
      },
      { species: "CAT", name: "Caramel", birthYear: 2020 },
    ],
  },
  {
    key: "karim",
    name: "Karim El Amrani",
    locale: "fr",
    weeks: 26,
    address: "Avenue Louis Bertrand 31, 1030 Schaerbeek",
    emergency: "Samira El Amrani",
    vet: "Cabinet vétérinaire Josaphat",
    pets: [
      {
        species: "DOG",
        size: "LARGE",
        name: "Simba",
        breed: "Rhodesian ridgeback",
        birthYear: 2021,
        notes: "Très doux, mais tire au départ de la balade.",
      },
    ],
  },
  {
    key: "lien",
    name: "Lien Janssens",
    locale: "nl",
    weeks: 35,
    address: "Dolfijnstraat 18, 2018 Antwerpen",
    emergency: "Koen Janssens",
    vet: "Dierenarts Zurenborg",
    pets: [
      { species: "DOG", size: "MEDIUM", name: "Moos", breed: "Cocker spaniël", birthYear: 2019 },
      { species: "CAT", name: "Saar", birthYear: 2017, notes: "Oude dame, slaapt achttien uur per dag." },
    ],
  },
  {
    key: "olivia",
    name: "Olivia Novak",
    locale: "en",
    weeks: 24,
    address: "Vaartstraat 55, 3000 Leuven",
    emergency: "Marek Novak",
    vet: "Dierenartsen Vaartkom",
    pets: [
      { species: "RABBIT", name: "Clover", birthYear: 2022 },
      {
        species: "SMALL_ANIMAL",
        name: "Pip",
        breed: "Guinea pig",
        birthYear: 2024,
        notes: "Squeaks when the fridge opens.",
      },
    ],
  },
  {
    key: "dirk",
    name: "Dirk Vandenberghe",
    locale: "nl",
    weeks: 32,
    address: "Ezelstraat 93, 8000 Brugge",
    emergency: "Hilde Vandenberghe",
    vet: "Dierenartspraktijk Sint-Gillis",
    pets: [
      {
        species: "DOG",
        size: "LARGE",
        name: "Sam",
        breed: "Labrador",
        birthYear: 2015,
        medical: "Pijnstiller bij het ontbijt, bij het eten geven.",
      },
    ],
  },
  {
    key: "julie",
    name: "Julie Lambert",
    locale: "fr",
    weeks: 34,
    address: "Rue Hors-Château 47, 4000 Liège",
    emergency: "Marc Lambert",
    vet: "Clinique vétérinaire d'Outremeuse",
    pets: [
      { species: "DOG", size: "MEDIUM", name: "Nala", breed: "Braque croisé", birthYear: 2022 },
      { species: "CAT", name: "Pacha", birthYear: 2014, notes: "Le patron de la maison." },
    ],
  },
  {
    key: "benoit",
    name: "Benoît Gérard",
    locale: "fr",
    weeks: 22,
    address: "Chemin des Vignerons 12, 5100 Wépion",
    emergency: "Cécile Gérard",
    vet: "Cabinet vétérinaire de la Meuse",
    pets: [
      {
        species: "DOG",
        size: "GIANT",
        name: "Oslo",
        breed: "Dogue allemand",
        birthYear: 2021,
        notes: "Très grand, très calme, croit qu'il tient sur les genoux.",
      },
      {
        species: "HORSE",
        name: "Éclair",
        breed: "Connemara",
        birthYear: 2011,
        notes: "Foin matin et soir, eau à vérifier par temps de gel.",
      },
    ],
  },
];
