/** Words that are frequent in one of these languages and rare in the others. */
const FREQUENT: Record<string, string> = {
  nl: "de het een en van ik je wij zijn is niet met voor op aan ook maar bij heb heeft hebben naar was er dat die onze mijn geen goed heel zeer",
  fr: "le la les des une et est je nous vous il elle pour dans avec pas sur qui que très bien mon ma mes notre nos son sa ses du au aux chien chat été",
  en: "the and of to is was are with for you my our we they he she it his her have has not very this that well dog would be were",
  de: "der die das und ich ist nicht mit für auf ein eine auch sehr wir sie er es mein meine unser unsere haben hat war bei zu den dem hund",
};

const LANGUAGES = Object.entries(FREQUENT).map(([language, words]) => ({ language, words: new Set(words.split(" ")) }));

/** Below so many known words a text says too little. */
const MIN_WORDS = 3;

/**
 * The language that a text is written in, by its frequent words; null when it is short or two languages fit about as well.
 * Wrong is worse than silent: it answers only where one language has twice the words of any other.
 */
export function textLanguage(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = LANGUAGES.map(({ language, words: known }) => ({
    language,
    count: words.filter((word) => known.has(word)).length,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = scores;
  if (!first || !second || first.count < MIN_WORDS || first.count < second.count * 2) return null;
  return first.language;
}

/** The language of a text that is not the reader's: its code for `lang`, and its name in the reader's language. */
export function foreignLanguage(text: string, locale: string) {
  const language = textLanguage(text);
  if (!language || language === locale) return null;
  return { lang: language, name: new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language };
}
