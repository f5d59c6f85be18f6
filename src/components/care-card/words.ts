import de from "@/i18n/care-card/de.json";
import en from "@/i18n/care-card/en.json";
import fr from "@/i18n/care-card/fr.json";
import nl from "@/i18n/care-card/nl.json";

/** A card is read in these; the site itself has no German. */
export const CARD_LANGUAGES = ["nl", "fr", "en", "de"] as const;
export type CardLanguage = (typeof CARD_LANGUAGES)[number];
export type CardWords = typeof nl;

const WORDS: Record<CardLanguage, CardWords> = { nl, fr, en, de };

export const cardLanguage = (wanted: unknown): CardLanguage | undefined =>
  CARD_LANGUAGES.find((language) => language === wanted);

export const cardWords = (language: string) => WORDS[cardLanguage(language) ?? "nl"];

/** A language by its own name: "Deutsch". */
export const ownName = (language: string) => {
  const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** A day without a time, "2027-03-01", as people write it. */
export const cardDay = (day: string, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
