import type { MunicipalityRow } from "../place";

/** The places of the nineteen Brussels communes, in order of postcode. */
export const BRUSSELS: readonly MunicipalityRow[] = [
  ["1000", "Bruxelles", 50.85, 4.35, 195, { nl: "Brussel", en: "Brussels", de: "Brüssel" }],
  ["1020", "Laeken", 50.88, 4.35, 65, { nl: "Laken" }],
  ["1030", "Schaerbeek", 50.87, 4.38, 130, { nl: "Schaarbeek" }],
  ["1040", "Etterbeek", 50.83, 4.39, 49],
  ["1050", "Ixelles", 50.83, 4.37, 88, { nl: "Elsene" }],
  ["1060", "Saint-Gilles", 50.83, 4.35, 49, { nl: "Sint-Gillis" }],
  ["1070", "Anderlecht", 50.84, 4.31, 126],
  ["1080", "Molenbeek-Saint-Jean", 50.86, 4.33, 98, { nl: "Sint-Jans-Molenbeek" }],
  ["1081", "Koekelberg", 50.86, 4.33, 22],
  ["1082", "Berchem-Sainte-Agathe", 50.86, 4.29, 25, { nl: "Sint-Agatha-Berchem" }],
  ["1083", "Ganshoren", 50.87, 4.31, 25],
  ["1090", "Jette", 50.88, 4.33, 53],
  ["1120", "Neder-Over-Heembeek", 50.9, 4.39, 18],
  ["1130", "Haren", 50.89, 4.42, 6],
  ["1140", "Evere", 50.87, 4.4, 45],
  ["1150", "Woluwe-Saint-Pierre", 50.84, 4.44, 42, { nl: "Sint-Pieters-Woluwe" }],
  ["1160", "Auderghem", 50.82, 4.43, 35, { nl: "Oudergem" }],
  ["1170", "Watermael-Boitsfort", 50.8, 4.41, 25, { nl: "Watermaal-Bosvoorde" }],
  ["1180", "Uccle", 50.8, 4.34, 86, { nl: "Ukkel" }],
  ["1190", "Forest", 50.81, 4.32, 57, { nl: "Vorst" }],
  ["1200", "Woluwe-Saint-Lambert", 50.85, 4.43, 60, { nl: "Sint-Lambrechts-Woluwe" }],
  ["1210", "Saint-Josse-ten-Noode", 50.85, 4.37, 27, { nl: "Sint-Joost-ten-Node" }],
];
