/** A number in words, as its digits, and where it stands. */
interface SpelledNumber {
  digits: string;
  start: number;
  end: number;
}

const UNITS_NL = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
const TEENS_NL = [
  "tien",
  "elf",
  "twaalf",
  "dertien",
  "veertien",
  "vijftien",
  "zestien",
  "zeventien",
  "achttien",
  "negentien",
];
const TENS_NL = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

const UNITS_FR = ["zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];
const TEENS_FR = ["dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"];
const TENS_FR = ["vingt", "trente", "quarante", "cinquante", "soixante", "septante", "quatre-vingt", "nonante"];

const UNITS_EN = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const TEENS_EN = [
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS_EN = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** Every word for 0 to 99 in Dutch, French (of Belgium and of France) and English, without accents. */
function numberWords(): Map<string, string> {
  const words = new Map<string, string>([["oh", "0"]]);
  const add = (word: string, value: number) => words.set(word, String(value));
  for (const [units, teens] of [
    [UNITS_NL, TEENS_NL],
    [UNITS_FR, TEENS_FR],
    [UNITS_EN, TEENS_EN],
  ] as const) {
    units.forEach(add);
    teens.forEach((word, index) => void add(word, 10 + index));
  }
  TENS_NL.forEach((ten, index) => {
    add(ten, 20 + 10 * index);
    UNITS_NL.slice(1).forEach((unit, i) => {
      for (const joint of ["en", "-en-", " en "]) add(`${unit}${joint}${ten}`, 21 + 10 * index + i);
    });
  });
  TENS_FR.forEach((ten, index) => {
    add(ten, 20 + 10 * index);
    UNITS_FR.slice(1).forEach((unit, i) => {
      for (const joint of i === 0 ? [" et ", "-et-"] : ["-", " "]) add(`${ten}${joint}${unit}`, 21 + 10 * index + i);
    });
  });
  for (const [ten, base] of [
    ["soixante", 60],
    ["quatre-vingt", 80],
  ] as const)
    TEENS_FR.forEach((teen, index) => {
      for (const joint of ["-", " "]) add(`${ten}${joint}${teen}`, base + 10 + index);
    });
  add("quatre-vingts", 80);
  TENS_EN.forEach((ten, index) => {
    add(ten, 20 + 10 * index);
    UNITS_EN.slice(1).forEach((unit, i) => {
      for (const joint of ["-", " "]) add(`${ten}${joint}${unit}`, 21 + 10 * index + i);
    });
  });
  return words;
}

const WORDS = numberWords();
const ANY_WORD = new RegExp(
  `(?<![a-z])(?:${[...WORDS.keys()].sort((a, b) => b.length - a.length).join("|")})(?![a-z])`,
  "g",
);
/** "quatre cent septante" before a number: 04 70 is said as zero, four hundred seventy. */
const HUNDREDS = new RegExp(
  `(?<![a-z])(${UNITS_NL.slice(1).join("|")}|${UNITS_FR.slice(1).join("|")})(?:honderd|[ -]cents?)(?:[ -]?(?=[a-z]))`,
  "g",
);

/** The numbers that a text in lower case without accents spells out. */
export function digitsFromWords(text: string): SpelledNumber[] {
  const hundreds = Array.from(text.matchAll(HUNDREDS), (hit) => ({ hit, digits: WORDS.get(hit[1] ?? "") ?? "" }));
  const isInside = (at: number) => hundreds.some(({ hit }) => at >= hit.index && at < hit.index + hit[0].length);
  const plain = Array.from(text.matchAll(ANY_WORD)).filter((hit) => !isInside(hit.index));
  const spelled = plain.map((hit) => ({
    digits: WORDS.get(hit[0]) ?? "",
    start: hit.index,
    end: hit.index + hit[0].length,
  }));
  const before = hundreds.map(({ hit, digits }) => ({ digits, start: hit.index, end: hit.index + hit[0].length }));
  return [...spelled, ...before].sort((a, b) => a.start - b.start);
}
