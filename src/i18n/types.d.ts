import type messages from "../messages/nl.json";
import type { Locale as SiteLocale } from "./locales";

// Dutch is the reference: a key that is not in nl.json does not compile.
declare module "next-intl" {
  interface AppConfig {
    Locale: SiteLocale;
    Messages: typeof messages;
  }
}
