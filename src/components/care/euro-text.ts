/** Cents as a form field shows them: "12,50", in English "12.50". Empty for nothing. */
export function euroText(cents: number | null | undefined, locale: string) {
  if (cents == null) return "";
  const text = (cents / 100).toFixed(2);
  return locale.startsWith("en") ? text : text.replace(".", ",");
}
