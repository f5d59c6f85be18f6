/** Ways to reach somebody past the platform. */
export type ContactKind = "phone" | "email" | "link" | "handle" | "iban";

/** A part of a text, from its first character to behind its last. */
export interface Span {
  start: number;
  end: number;
}

export interface ContactData extends Span {
  kind: ContactKind;
}

/** A text in plain lower case, one sign for one sign, and where each sign stands in the text as it was written. */
export interface Folded {
  text: string;
  written: string;
  spanOf: (start: number, end: number) => Span;
}

/** Signs that look like a Latin one. Unicode counts only some of them as its variants. */
const LOOKALIKES = new Map([
  ...Array.from("аеорсухіјѕԁοαιν", (sign, index): [string, string] => [sign, "aeopcyxijsdoaiv"[index] ?? sign]),
  ...["❶❷❸❹❺❻❼❽❾", "➀➁➂➃➄➅➆➇➈", "➊➋➌➍➎➏➐➑➒", "⓵⓶⓷⓸⓹⓺⓻⓼⓽"].flatMap((nine) =>
    Array.from(nine, (sign, index): [string, string] => [sign, String(index + 1)]),
  ),
  ["⓿", "0"],
  ["ı", "i"],
  ["’", "'"],
]);

/** Wide, circled and foreign digits become digits, "é" becomes "e". */
export function fold(written: string): Folded {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const sign of written) {
    const end = at + sign.length;
    for (const part of plain(sign)) {
      text += part;
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  const spanOf = (start: number, end: number) => ({
    start: starts[start] ?? 0,
    end: ends[end - 1] ?? written.length,
  });
  return { text, written, spanOf };
}

/** "㏂" stands for four; a whole greeting in one sign is no part of an address. */
const LONGEST = 4;

/** What a sign stands for, in signs of one code unit. */
function plain(sign: string): string {
  if (sign >= " " && sign <= "~") return sign.toLowerCase();
  const known = LOOKALIKES.get(sign.toLowerCase());
  if (known) return known;
  const parts = sign.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (parts === "" || parts.length > LONGEST) return " ";
  return Array.from(parts, (part) => (/\p{Nd}/u.test(part) ? digitOf(part) : (LOOKALIKES.get(part) ?? part)))
    .map((part) => (part.length > 1 ? " " : part))
    .join("");
}

/** Unicode places the ten digits of each script one after the other. */
function digitOf(sign: string) {
  let value = 0;
  const code = sign.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** Where a pattern matches, if what matched is accepted. */
export const collect = (
  text: string,
  kind: ContactKind,
  pattern: RegExp,
  accept: (hit: RegExpExecArray) => boolean = () => true,
): ContactData[] =>
  Array.from(text.matchAll(pattern))
    .filter(accept)
    .map((hit) => ({ kind, start: hit.index, end: hit.index + hit[0].length }));
