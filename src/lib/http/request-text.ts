import { z } from "zod";

/** The joiner and the colour mark are kept once behind an emoji, and removed elsewhere. */
const JOINERS =
  /([\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3]\uFE0F?\u200D?)|[\u200D\uFE0F]/gu;
/** What shows nothing: direction and formatting marks, control characters, fillers, and private use. */
const INVISIBLE =
  /(?![\u200D\uFE0F\n\t])[\p{Cf}\p{Cc}\p{Co}\u034F\u115F\u1160\u17B4\u17B5\uFE00-\uFE0E\uFFA0\uFFFC\u3164]/gu;
const LINE_ENDS = /\r\n?|[\v\f\p{Zl}\p{Zp}\u0085]/gu;
const SPACES = /[\p{Zs}\t\u2800]+/gu;
/** No written language puts more marks on one character; piled up they cover the lines around them. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/** Text as it is stored: composed characters (NFC), no invisible characters, ordinary spaces, at most one empty line in a row. */
export function normalizeText(text: string): string {
  return text
    .replace(LINE_ENDS, "\n")
    .replace(INVISIBLE, "")
    .replace(JOINERS, "$1")
    .normalize("NFC")
    .replace(PILED_MARKS, "$1")
    .replace(SPACES, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same on one line. */
export const normalizeLine = (text: string) => normalizeText(text).replace(/\s+/g, " ");

/** The same for numbers, codes and addresses: wide, circled and raised characters become plain ones. */
export const normalizeCode = (text: string) => normalizeLine(text.normalize("NFKC"));

interface Length {
  min?: number;
  max: number;
}

/** Half the required length must be alphanumeric characters, so that dots and signs are no text. */
function hasWords(text: string, { min = 1 }: Length) {
  const needed = Math.max(1, Math.ceil(min / 2));
  return text === "" || (text.match(/[\p{L}\p{N}\p{Extended_Pictographic}]/gu)?.length ?? 0) >= needed;
}

/** What every request is made of: normalized before it is checked. Text must hold something to read. */
const checked = (normalize: (text: string) => string, length: Length) =>
  z
    .string()
    .overwrite(normalize)
    .min(length.min ?? 0)
    .max(length.max)
    .refine((text) => hasWords(text, length), { error: "Write it in words.", params: { code: "no_words" } });

/** One line that people read: a name, a street, a headline. */
export const line = (length: Length) => checked(normalizeLine, length);

/** Several lines that people read. */
export const text = (length: Length) => checked(normalizeText, length);

/** One line of a fixed form: a phone number, a postcode, an email address. */
export const code = (max: number, tidy: (text: string) => string = (text) => text) =>
  z
    .string()
    .overwrite((typed) => tidy(normalizeCode(typed)))
    .max(max);

/** What a program wrote and reads back, to the byte: a password, a token, a cursor, a key. */
export const opaque = (max: number) => z.string().max(max);
