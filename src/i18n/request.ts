import { locale as localeOfUrl } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale } from "./locales";

/** Texts and clock for the page being rendered. The language comes from the URL, so pages stay static. */
export default getRequestConfig(async ({ locale: requested }) => {
  const candidate = requested ?? (await localeOfUrl());
  const locale = isLocale(candidate) ? candidate : defaultLocale;
  const { default: messages } = await import(`../messages/${locale}.json`);
  return { locale, messages, timeZone: "Europe/Brussels" };
});
