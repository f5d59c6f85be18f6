import { type ContactData, collect, type Folded } from "./fold";

/*
 * Each repetition has an upper bound, and each pattern begins at the edge of a word: the work grows with the length of the text.
 */
const AT_WORD = "(?:at|arobase|arobas|arrobase|apenstaart(?:je)?|apestaart(?:je)?|a commercial)";
const BRACKETED_AT = String.raw`\s?[([{<]\s?(?:@|a|${AT_WORD})\s?[)\]}>]\s?`;
/** "sur @claire.promene" is a handle: a space on the left alone counts only before the name of a known host. */
const AT_SIGN = String.raw`(?:@\s?|\s@\s)`;
const AT = String.raw`(?:\s?@\s?|${BRACKETED_AT}|[\s_-]${AT_WORD}[\s_-])`;
const DOT_WORD = String.raw`(?:\s?[([{<]\s?(?:dot|punt|point|\.)\s?[)\]}>]\s?|[\s_-](?:dot|punt|point)[\s_-])`;
const DOT = String.raw`(?:\.|\s\.\s|${DOT_WORD})`;
const LABEL = "[a-z0-9-]{1,63}";
const END = "(?![a-z0-9-])";

/** Ends of names that are words too, count where nothing follows: "hij slaapt.vet lekker" is no site. */
const WORD_TOP = String.raw`(?:info|app|shop|online|biz|vet|dog)(?=/|\s?(?:$|[\n,;:!?)]|\.(?:\s|$)))`;
const TOP = `(?:be|com|net|org|eu|nl|fr|lu|uk|brussels|vlaanderen|gent|io|gg|ly|ee|gle|${WORD_TOP})`;
const WEBMAIL = "(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|protonmail)";
const MAIL_HOST = `(?:${WEBMAIL}|live|telenet|skynet|proximus|scarlet|voo|proton|laposte)`;

const LOCAL_PART = "[a-z0-9_%+-]{1,40}";
const LOCAL = String.raw`(?<![a-z0-9._%+-])(?:[a-z0-9](?:\s[a-z0-9]){2,20}|${LOCAL_PART}(?:${DOT}${LOCAL_PART}){0,4})`;
const EMAIL = new RegExp(
  `${LOCAL}(?:${AT_SIGN}|${BRACKETED_AT})${LABEL}(?:${DOT}${LABEL}){0,3}${DOT}[a-z]{2,10}${END}`,
  "g",
);
const SPELLED_EMAIL = new RegExp(`${LOCAL}${AT}(?:${LABEL}${DOT}){1,4}${TOP}${END}`, "g");
const AT_WEBMAIL = new RegExp(`${LOCAL}${AT}${WEBMAIL}(?:com|be|fr|nl)?${END}`, "g");
const WITHOUT_AT = new RegExp(
  String.raw`${LOCAL}(?:\s(?:op|bij|sur|chez|on)\s|\s|${AT})${MAIL_HOST}(?:${DOT}|\s)(?:com|be|fr|nl|net|me)${END}`,
  "g",
);

/** E-mail addresses, also spelled out. */
export const emails = ({ text }: Folded): ContactData[] =>
  [EMAIL, SPELLED_EMAIL, AT_WEBMAIL, WITHOUT_AT].flatMap((pattern) => collect(text, "email", pattern));

const SCHEME = /(?<![a-z0-9])h(?:tt|xx)ps?\s?:\s?\/\/\s?[^\s]{3,2000}/g;
const PATH = String.raw`(?:/[^\s]{0,500})?`;
const WWW = new RegExp(`(?<![a-z0-9])www${DOT}${LABEL}(?:${DOT}${LABEL}){0,3}${PATH}`, "g");
const DOMAIN = new RegExp(
  String.raw`(?<![a-z0-9@-])${LABEL}(?:\.${LABEL}){0,3}(?:\.|\s?[([{<]\.[)\]}>]\s?)(?:${TOP}${END}${PATH}|(?:me|de|co|ch|to)/[^\s]{1,500})`,
  "g",
);
const SPELLED_TOP = `(?:be|com|nl|fr|org|eu|net)${END}`;
const SPELLED_DOMAIN = new RegExp(
  String.raw`(?<![a-z0-9-])(?:${LABEL}${DOT}){0,2}[a-z0-9-]{3,63}(?:${DOT_WORD}|\s\.\s)${SPELLED_TOP}`,
  "g",
);
/** "op dat punt be…", "ok.be there soon": words that no site is named after. */
const NO_NAME =
  /^(?:\d+|dat|dit|het|een|elk|ieder|welk|geen|que|quel|les|des|mon|son|this|that|the|one|any|what|ok|oke|okay|ja|nee|neen|oui|non|yes|no|goed|prima|top|super|thuis|home|bien|revoir|merci|thanks|bye)(?![a-z0-9-])/;

/** "Hij is lief.App me": the next sentence begins with a capital. */
const isNextSentence = ({ written, spanOf }: Folded, hit: RegExpExecArray) => {
  const { start, end } = spanOf(hit.index, hit.index + hit[0].length);
  return /^[^/]*\p{Ll}\.\p{Lu}\p{Ll}+$/u.test(written.slice(start, end));
};

/** Links and names of sites, also spelled out. */
export const links = (folded: Folded): ContactData[] => [
  ...[SCHEME, WWW].flatMap((pattern) => collect(folded.text, "link", pattern)),
  ...collect(folded.text, "link", DOMAIN, (hit) => !NO_NAME.test(hit[0]) && !isNextSentence(folded, hit)),
  ...collect(folded.text, "link", SPELLED_DOMAIN, (hit) => !NO_NAME.test(hit[0])),
];
