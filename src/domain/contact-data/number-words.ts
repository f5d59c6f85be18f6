import type { Span } from "./fold";

/** A number in digits or in words. What stands between it and the one before decides whether both belong together. */
export interface SpelledNumber extends Span {
  digits: string;
  /** Words before it that are no numbers and join nothing; and all signs before it, since the number before. */
  strangers: number;
  gap: string;
}

const NL = {
  units: "nul een twee drie vier vijf zes zeven acht negen".split(" "),
  teens: "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split(" "),
  tens: "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" "),
};
const FR = {
  units: "zero un deux trois quatre cinq six sept huit neuf".split(" "),
  teens: "dix,onze,douze,treize,quatorze,quinze,seize,dix sept,dix huit,dix neuf".split(","),
  tens: "vingt,trente,quarante,cinquante,soixante,septante,quatre vingt,nonante".split(","),
};
const EN = {
  units: "zero one two three four five six seven eight nine".split(" "),
  teens: "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "),
  tens: "twenty thirty forty fifty sixty seventy eighty ninety".split(" "),
};

/** Every way to say 0 to 99 in Dutch, French (of Belgium and of France) and English; a hyphen counts as a space. */
function numberPhrases(): Map<string, number> {
  const phrases = new Map(
    Object.entries({ oh: 0, o: 0, nil: 0, une: 1, fourty: 40, octante: 80, "quatre vingts": 80 }),
  );
  const add = (value: number, ...said: string[]) => {
    for (const phrase of said) phrases.set(phrase, value);
  };
  for (const { units, teens, tens } of [NL, FR, EN]) {
    units.forEach((unit, value) => void add(value, unit));
    teens.forEach((teen, index) => void add(10 + index, teen));
    tens.forEach((ten, index) => void add(20 + 10 * index, ten));
  }
  NL.tens.forEach((ten, index) => {
    NL.units.forEach((unit, i) => void (i > 0 && add(20 + 10 * index + i, `${unit}en${ten}`, `${unit} en ${ten}`)));
  });
  for (const { units, tens } of [FR, EN])
    tens.forEach((ten, index) => {
      units.forEach((unit, i) => void (i > 0 && add(20 + 10 * index + i, `${ten} ${unit}`, `${ten}${unit}`)));
    });
  FR.tens.forEach((ten, index) => void add(21 + 10 * index, `${ten} et un`));
  FR.teens.forEach((teen, index) => {
    add(70 + index, `soixante ${teen}`, `soixante et ${teen}`);
    add(90 + index, `quatre vingt ${teen}`);
  });
  return phrases;
}

const VALUES = numberPhrases();
const LONGEST_PHRASE = 4;
const HUNDRED = /^(?:honderd|cents?|hundred)$/;
const TIMES = new Map(Object.entries({ dubbel: 2, dubbele: 2, double: 2, tripel: 3, triple: 3, driedubbel: 3 }));
/** Between two groups of one number. */
const JOINTS = new Set(
  "en et and dan daarna vervolgens puis ensuite then streep streepje tiret dash punt point dot spatie espace space slash barre".split(
    " ",
  ),
);

interface Token extends Span {
  word: string;
  isDigits: boolean;
}

/** Runs of digits, with O for 0 and l for 1, and words; "nul4zeven" has three of them. */
function tokens(text: string): Token[] {
  return Array.from(text.matchAll(/[a-z0-9]+/g)).flatMap((run): Token[] => {
    const [all] = run;
    const start = run.index;
    if (/\d/.test(all) && !/[^0-9oil]/.test(all)) {
      const word = all.replaceAll("o", "0").replace(/[il]/g, "1");
      return [{ word, start, end: start + all.length, isDigits: true }];
    }
    return Array.from(all.matchAll(/\d+|[a-z]+/g)).flatMap((part) =>
      splitHundred({
        word: part[0],
        start: start + part.index,
        end: start + part.index + part[0].length,
        isDigits: /\d/.test(part[0]),
      }),
    );
  });
}

/** "vierhonderdzeventig" is three words in one. */
function splitHundred(token: Token): Token[] {
  const at = token.word.length > 60 ? -1 : token.word.indexOf("honderd");
  if (at < 1 || !VALUES.has(token.word.slice(0, at))) return [token];
  const middle = token.start + at;
  const rest = token.word.slice(at + 7);
  const parts = [
    { ...token, word: token.word.slice(0, at), end: middle },
    { ...token, word: "honderd", start: middle, end: middle + 7 },
  ];
  return rest ? [...parts, { ...token, word: rest, start: middle + 7 }] : parts;
}

/** The numbers of a text in lower case without accents, in their order. */
export function numbersIn(text: string): SpelledNumber[] {
  const all = tokens(text);
  const found: SpelledNumber[] = [];
  let strangers = 0;
  let from = 0;
  for (let index = 0; index < all.length; ) {
    const read = readNumber(text, all, index);
    const [first, last] = [all[index], all[index + Math.max(1, read.length) - 1]];
    if (!first || !last) break;
    if (read.length > 0) {
      found.push({
        digits: read.digits,
        start: first.start,
        end: last.end,
        strangers,
        gap: text.slice(from, first.start),
      });
      strangers = 0;
      from = last.end;
    } else if (!JOINTS.has(first.word)) strangers++;
    index += Math.max(1, read.length);
  }
  return found;
}

interface Read {
  digits: string;
  /** How many tokens it takes: none, if no number begins here. */
  length: number;
}
const NOTHING: Read = { digits: "", length: 0 };

/** The number that begins with this token: digits, "dubbel vier", "vierhonderd zeventig", "soixante-dix". */
function readNumber(text: string, all: Token[], at: number): Read {
  const token = all[at];
  if (!token) return NOTHING;
  if (token.isDigits) return { digits: token.word, length: 1 };
  const times = TIMES.get(token.word);
  if (times) return repeated(all[at + 1], times);
  const value = belowHundred(text, all, at);
  if (!value) return NOTHING;
  return hundreds(text, all, at, value) ?? { digits: String(value.value), length: value.length };
}

/** "dubbel vier", "triple 7". */
function repeated(token: Token | undefined, times: number): Read {
  const digit = token?.isDigits ? token.word : String(VALUES.get(token?.word ?? "") ?? "");
  return digit.length === 1 ? { digits: digit.repeat(times), length: 2 } : NOTHING;
}

interface Value {
  value: number;
  length: number;
}

/** The longest phrase for a number below a hundred that begins here. */
function belowHundred(text: string, all: Token[], at: number): Value | null {
  let phrase = "";
  let longest: Value | null = null;
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    const token = all[at + length - 1];
    if (!token || token.isDigits || (length > 1 && !isBeside(text, all, at + length - 1))) break;
    phrase += length > 1 ? ` ${token.word}` : token.word;
    const value = VALUES.get(phrase);
    if (value !== undefined) longest = { value, length };
  }
  return longest;
}

/** "quatre cent septante": three digits, and what follows is part of them. */
function hundreds(text: string, all: Token[], at: number, { value, length }: Value): Read | null {
  const isHundred = isBeside(text, all, at + length) && HUNDRED.test(all[at + length]?.word ?? "");
  if (!isHundred || value < 1 || value > 9) return null;
  const isLinked = /^(?:and|en)$/.test(all[at + length + 1]?.word ?? "");
  const before = length + (isLinked ? 2 : 1);
  const rest = isBeside(text, all, at + before) ? belowHundred(text, all, at + before) : null;
  return rest
    ? { digits: `${value}${String(rest.value).padStart(2, "0")}`, length: before + rest.length }
    : { digits: `${value}00`, length: length + 1 };
}

/** Nothing but a space or a hyphen stands before this token. */
function isBeside(text: string, all: Token[], at: number) {
  const [before, token] = [all[at - 1], all[at]];
  return before !== undefined && token !== undefined && /^[ -]?$/.test(text.slice(before.end, token.start));
}
