import type { z } from "zod";
import { digitsFromWords } from "@/domain/number-words";

/** Ways to reach somebody past the platform. */
type ContactKind = "phone" | "email" | "link" | "handle" | "iban";

interface ContactData {
  kind: ContactKind;
  start: number;
  end: number;
}

/**
 * Phone numbers, email addresses, links, handles and IBANs in a text, also where they are spelled out, split or written in
 * other digits. In the order of the text; ranges do not overlap.
 */
export function findContactData(text: string): ContactData[] {
  const folded = fold(text);
  const all = [...emails(folded.text), ...ibans(folded.text), ...links(folded.text), ...handles(folded.text)];
  const phones = phonesIn(folded);
  const found = [...all.map(({ start, end, kind }) => ({ kind, ...folded.rangeOf(start, end) })), ...phones];
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .reduce<ContactData[]>((kept, next) => {
      const last = kept.at(-1);
      if (!last || next.start >= last.end) kept.push(next);
      else last.end = Math.max(last.end, next.end);
      return kept;
    }, []);
}

export const hasContactData = (text: string) => findContactData(text).length > 0;

/** For what everybody reads: contact data is refused, not masked. */
export const refuseContactData = <T extends z.ZodType<string>>(schema: T) =>
  schema.refine((text) => !hasContactData(text), {
    error: "Leave out phone numbers, addresses, links and account numbers.",
    params: { code: "contact_data" },
  });

const MASK = "•••";

/** The text without its contact data, and what was taken out. */
export function maskContactData(text: string): { text: string; hidden: ContactKind[] } {
  const found = findContactData(text);
  const masked = found
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + MASK + rest.slice(end), text);
  return { text: masked, hidden: [...new Set(found.map(({ kind }) => kind))] };
}

/** The text in plain lower case, with the way back: wide, circled and foreign digits are digits, "é" is "e". */
function fold(text: string) {
  let plain = "";
  const origin: { start: number; end: number }[] = [];
  let at = 0;
  for (const sign of text) {
    const end = at + sign.length;
    const same = sign.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase() || " ";
    for (const part of same) {
      const shown = /\p{Nd}/u.test(part) ? digitOf(part) : part.length > 1 ? " " : part;
      plain += shown;
      origin.push({ start: at, end });
    }
    at = end;
  }
  const rangeOf = (start: number, end: number) => ({
    start: origin[start]?.start ?? 0,
    end: origin[end - 1]?.end ?? text.length,
  });
  return { text: plain, rangeOf };
}

/** Unicode places the ten digits of each script one after the other, from a multiple of ten after its zero. */
function digitOf(sign: string) {
  let value = 0;
  const code = sign.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

type Found = ContactData[];

const collect = (
  text: string,
  kind: ContactKind,
  pattern: RegExp,
  accept: (hit: string) => boolean = () => true,
): Found =>
  Array.from(text.matchAll(pattern), (hit) => ({ kind, start: hit.index, end: hit.index + hit[0].length })).filter(
    ({ start, end }) => accept(text.slice(start, end)),
  );

const AT = String.raw`(?:@\s?|\s@\s|\s?[([{]\s?(?:at|@|a)\s?[)\]}]\s?|\s(?:at|arobase|arobas|arrobase|apenstaart(?:je)?|apestaart(?:je)?|a commercial)\s)`;
const DOT = String.raw`(?:\s?\.\s?|\s?[([{]\s?(?:dot|punt|point|\.)\s?[)\]}]\s?|\s(?:dot|punt|point)\s)`;
const LOCAL = String.raw`[a-z0-9][a-z0-9._%+-]{0,40}(?:\s(?:dot|punt|point)\s[a-z0-9._%+-]{1,30})?`;
const MAIL_HOST =
  "(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|telenet|skynet|proximus|scarlet|voo|protonmail|proton)";
const TOP = "(?:be|com|net|org|eu|nl|fr|lu|uk|info|brussels|vlaanderen|gent|io|app|shop|online|biz|vet|dog|gg|ly)";
const EMAIL = new RegExp(`${LOCAL}${AT}[a-z0-9-]{2,40}(?:${DOT}[a-z0-9-]{2,20}){0,2}${DOT}[a-z]{2,10}`, "g");
const MAIL_PROVIDER = new RegExp(
  `[a-z0-9][a-z0-9._+-]{1,40}(?:${AT}|\\s(?:op|bij|sur|chez|on)\\s|\\s)${MAIL_HOST}(?:${DOT}|\\s)?(?:com|be|fr|nl|net|me)\\b`,
  "g",
);

const emails = (text: string) => [...collect(text, "email", EMAIL), ...collect(text, "email", MAIL_PROVIDER)];

const LINK = /\b(?:https?:\/\/|www\.)[^\s]{3,200}/g;
const DOMAIN = new RegExp(
  `\\b[a-z0-9][a-z0-9-]{1,40}(?:\\.[a-z0-9-]{2,40}){0,3}\\.(?:${TOP}\\b(?:/[^\\s]{0,100})?|(?:me|de|co)/[^\\s]{1,100})`,
  "g",
);
const SPELLED_DOMAIN = new RegExp(
  `\\b(?:www${DOT})?[a-z0-9-]{3,40}(?:\\s?[([{]\\s?(?:dot|punt|point)\\s?[)\\]}]\\s?|\\s(?:dot|punt|point)\\s)(?:be|com|nl|fr|net|org|eu)\\b`,
  "g",
);

const links = (text: string) => [
  ...collect(text, "link", LINK),
  ...collect(text, "link", DOMAIN),
  ...collect(text, "link", SPELLED_DOMAIN),
];

const PLATFORM =
  "(?:insta(?:gram)?|facebook|fb|messenger|snap(?:chat)?|tiktok|telegram|signal|discord|skype|linkedin|whatsapp|wa)";
const AT_HANDLE = /(?<![\w.])@[a-z0-9_][a-z0-9_.]{2,30}/g;
const NAMED_HANDLE = new RegExp(
  `\\b${PLATFORM}(?:\\s?[:=]\\s?|\\s(?:is|als|as|onder|sous|c'est|c’est|est|naam|name|handle|under)\\s(?:de naam |le nom |the name )?)@?[a-z0-9_][a-z0-9_.]{2,30}`,
  "g",
);
const PLATFORM_TOKEN = new RegExp(`\\b${PLATFORM}\\s@?(?=[a-z0-9.]{0,30}[_0-9])[a-z0-9_][a-z0-9_.]{3,30}`, "g");
/** "insta is leuk": a word after "is" is a handle only when nothing else follows it, or when it looks like one. */
const ORDINARY =
  /\s(?:is|est)\s(?:ook|leuk|niet|geen|wel|een|het|de|aussi|pas|un|une|also|not|fine|ok|good|handig|goed|bien|pratique)$/;

const handles = (text: string) => [
  ...collect(text, "handle", AT_HANDLE),
  ...collect(text, "handle", NAMED_HANDLE, (hit) => !ORDINARY.test(hit)),
  ...collect(text, "handle", PLATFORM_TOKEN),
];

const IBAN = /\b[a-z]{2}\s?\d{2}(?:[ .-]?[a-z0-9]){11,30}/g;
const IBAN_LENGTHS: Record<string, number> = { be: 16, nl: 18, fr: 27, de: 22, lu: 20, gb: 22, es: 24, it: 27, ie: 22 };

/** An IBAN by its check digits; the words after it are not part of it. */
function ibans(text: string): Found {
  return Array.from(text.matchAll(IBAN)).flatMap((hit) => {
    const length = IBAN_LENGTHS[hit[0].slice(0, 2)];
    if (!length) return [];
    let end = 0;
    let digits = "";
    for (; end < hit[0].length && digits.length < length; end++) {
      const sign = hit[0][end] ?? "";
      if (/[a-z0-9]/.test(sign)) digits += sign;
    }
    return digits.length === length && isIban(digits)
      ? [{ kind: "iban" as const, start: hit.index, end: hit.index + end }]
      : [];
  });
}

function isIban(text: string) {
  const digits = `${text.slice(4)}${text.slice(0, 4)}`.replace(/[a-z]/g, (sign) => String(sign.charCodeAt(0) - 87));
  return BigInt(digits) % 97n === 1n;
}

/** Dates and times of day, whose digits are no part of a number to call. */
const NOT_A_PHONE =
  /(?<!\d)\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)|(?<!\d)[0-2]?\d\s?[:uh]\s?[0-5]\d(?![\d])|(?<!\d)[0-2]?\d[.][0-5]\d\s?(?:uur|u\b|h\b)|€\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|euro)/g;
const DIGITS = /(?<![a-z0-9])[0-9oil|]*[0-9][0-9oil|]*(?![a-z0-9])/g;
/** Between two groups of one number. */
const JOINT =
  /^(?:[^a-z0-9]{0,6}|[^a-z0-9]{0,3}(?:en|et|and|dan|en dan|puis|et puis|then|streep|streepje|tiret|dash|punt|point|spatie)[^a-z0-9]{0,3})$/;
const MOBILE_OR_LANDLINE =
  /^(?:0(?:4[5-9]\d{7}|6\d{8}|7[3-9]\d{8}|[1-35-9]\d{7}|4[1-4]\d{6})|(?:0032|32)0?(?:4[5-9]\d{7}|[1-9]\d{7})|4[5-9]\d{7}|00(?:3[13-9]|4\d|1)\d{8,11})$/;
/** What begins a number even right behind other digits; anything else may be the middle of a longer one. */
const BEGINS_PHONE = /^(?:04\d\d|0032|06|\d{9})/;
const INTERNATIONAL = /^\d{9,14}$/;

interface Group {
  digits: string;
  start: number;
  end: number;
}

/** Groups of digits, and words for numbers, that together make a telephone number. Ranges of the text as it was written. */
function phonesIn({ text, rangeOf }: ReturnType<typeof fold>): Found {
  const blocked = text.replace(NOT_A_PHONE, (hit) => "~".repeat(hit.length).replace(/^~/, "x"));
  const inDigits: Group[] = Array.from(blocked.matchAll(DIGITS), (hit) => ({
    digits: hit[0].replaceAll("o", "0").replace(/[il|]/g, "1"),
    start: hit.index,
    end: hit.index + hit[0].length,
  }));
  const groups = [...inDigits, ...digitsFromWords(blocked)].sort((a, b) => a.start - b.start);
  const found: Found = [];
  for (let first = 0; first < groups.length; first++) {
    const last = longestPhone(blocked, groups, first);
    if (last === null) continue;
    const [from, to] = [groups[first], groups[last]];
    if (from && to) found.push({ kind: "phone", ...rangeOf(from.start, to.end) });
    first = last;
  }
  return found;
}

/** The last group of the longest number that begins with this group; null when none does. */
function longestPhone(text: string, groups: Group[], first: number): number | null {
  const start = groups[first];
  const before = groups[first - 1];
  if (!start || (before && !BEGINS_PHONE.test(start.digits) && JOINT.test(text.slice(before.end, start.start))))
    return null;
  const hasPlus = /\+\s?$/.test(text.slice(0, start.start));
  let digits = "";
  let found: number | null = null;
  for (let last = first; last < groups.length && digits.length < 15; last++) {
    const [previous, group] = [groups[last - 1], groups[last]];
    if (!group || (last > first && previous && !JOINT.test(text.slice(previous.end, group.start)))) break;
    digits += group.digits;
    const national = digits.replace(/^(00|)32\s?0/, "$132");
    if (MOBILE_OR_LANDLINE.test(national) || (hasPlus && INTERNATIONAL.test(digits))) found = last;
  }
  return found;
}
