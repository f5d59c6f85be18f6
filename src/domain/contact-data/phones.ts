import type { ContactData, Folded, Span } from "./fold";
import { numbersIn, type SpelledNumber } from "./number-words";

/** Dates, times of day, amounts and company numbers, whose digits are no part of a number to call. */
const NO_PHONE = [
  String.raw`(?<!\d)\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d(?!\d)`,
  String.raw`(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)`,
  String.raw`(?<![\d/.-])(?:[12]\d|3[01]|0?[1-9])/(?:1[0-2]|0?[1-9])(?![\d/]|[\s.-]{0,3}\d)`,
  String.raw`(?<![\d:])[0-2]?\d\s?[:uh]\s?[0-5]\d(?![\d:])`,
  String.raw`(?<!\d)[0-2]?\d[.][0-5]\d\s?(?:uur|u\b|h\b)`,
  String.raw`€\s?\d[\d.,]{0,12}`,
  String.raw`(?<!\d)\d[\d.,]{0,12}\s?(?:€|euro)`,
  String.raw`\bbe\s?[01]\d{3}[. ]?\d{3}[. ]?\d{3}(?!\d)`,
  String.raw`(?<!\d)070[ ./]?245[ ./]?245(?!\d)`, // the poison centre, which everybody may call
];
const NOT_A_PHONE = new RegExp(NO_PHONE.join("|"), "g");

const MOBILE = /^(?:0|0*320?)4[5-9]\d{7}$/;
const WITHOUT_ZERO = /^4[5-9]\d{7}$/;
const LANDLINE = /^(?:0(?:[1-35-9]\d{7}|4[1-4]\d{6})|00320?[1-9]\d{7})$/;
const FOREIGN = /^(?:06\d{8}|07[1-9]\d{7}|07\d{9}|00(?:3[013-9]|4\d|1)\d{8,11})$/;
const INTERNATIONAL = /^\d{9,14}$/;
/** What begins a number even right behind other digits; anything else may be the middle of a longer one. */
const BEGINS_PHONE = /^(?:04[5-9]\d|0032|324[5-9]|06|\d{9})/;
/** So much of a Belgian mobile number that words may stand between its parts. */
const BEGINS_MOBILE = /^(?:0|0*32)4[5-9]\d/;
const MAX_DIGITS = 15;

/** Between two groups of one number stand few signs, and words only if they join. */
const isClose = ({ gap, strangers }: SpelledNumber) => strangers === 0 && gap.length <= 24;
/** "… en op het einde 56": a sender who splits a number says so in a few words. */
const isNear = ({ gap, strangers }: SpelledNumber) => strangers <= 5 && gap.length <= 60;

/** Groups of digits, and words for numbers, that together are a telephone number; also over several lines. */
export function phones({ text }: Folded): ContactData[] {
  const readable = text.replace(NOT_A_PHONE, (hit) => "x".repeat(hit.length));
  const numbers = numbersIn(readable);
  const found: ContactData[] = [];
  for (let first = 0; first < numbers.length; first++) {
    const last = longestPhone(text, numbers, first);
    if (last === null) continue;
    found.push(...pieces(text, numbers.slice(first, last + 1)));
    first = last;
  }
  return found;
}

/** The last group of the longest number that begins with this group; null when none does. */
function longestPhone(text: string, numbers: SpelledNumber[], first: number): number | null {
  const start = numbers[first];
  if (!start || !begins(start, first)) return null;
  const hasPlus = followsPlus(text, start);
  let digits = "";
  let found: number | null = null;
  let isSplit = false;
  for (let last = first; digits.length < MAX_DIGITS; last++) {
    const group = numbers[last];
    if (!group || (last > first && !belongs(group, digits))) break;
    isSplit ||= last > first && !isClose(group);
    digits += group.digits;
    const isOther = !isSplit && isOtherPhone(digits, hasPlus) && !isPartOfMore(numbers, first, last);
    if (MOBILE.test(digits) || isOther) found = last;
  }
  return found;
}

/** Behind the point of a decimal ("51.0495 5.2261") begins no number, unless it is whole. */
const begins = (group: SpelledNumber, index: number) =>
  index === 0 || !isClose(group) || (/^[.,]$/.test(group.gap) ? /^\d{9}/ : BEGINS_PHONE).test(group.digits);

const belongs = (group: SpelledNumber, before: string) =>
  isClose(group) || (isNear(group) && BEGINS_MOBILE.test(before));

/** A plus right before it, or with a space between if the number begins like one of Belgium or its neighbours. */
function followsPlus(text: string, { start, digits }: SpelledNumber) {
  const before = text.slice(Math.max(0, start - 3), start);
  return /\+\(?$/.test(before) || (/\+[\s(]{1,2}$/.test(before) && digits.startsWith("3"));
}

const isOtherPhone = (digits: string, hasPlus: boolean) =>
  WITHOUT_ZERO.test(digits) || LANDLINE.test(digits) || FOREIGN.test(digits) || (hasPlus && INTERNATIONAL.test(digits));

/** More digits right behind, as in the number of a chip; or a list with commas: "475, 480, 485 gram". */
function isPartOfMore(numbers: SpelledNumber[], first: number, last: number) {
  const next = numbers[last + 1];
  if (next && /^[ .-]$/.test(next.gap) && !BEGINS_PHONE.test(next.digits)) return true;
  const groups = numbers.slice(first, last + 1);
  const isEven = groups.every(({ digits }) => digits.length > 1 && digits.length === groups[0]?.digits.length);
  return isEven && groups.slice(1).some(({ gap }) => gap.includes(","));
}

/** One span for what stands together, with the plus and the brackets around it. */
function pieces(text: string, groups: SpelledNumber[]): ContactData[] {
  const spans: Span[] = [];
  for (const group of groups) {
    const last = spans.at(-1);
    if (last && isClose(group) && !group.gap.includes("\n")) last.end = group.end;
    else spans.push({ start: group.start, end: group.end });
  }
  return spans.map(({ start, end }) => {
    const before = /(?:\+\s?)?\(?$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
    return { kind: "phone", start: start - before, end };
  });
}
