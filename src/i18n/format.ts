const BRUSSELS = "Europe/Brussels";

const STYLES = {
  /** vrijdag 21 november 2025 om 10:00 — for deadlines and confirmations. */
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  /** vr 21 nov, 10:00 — for lists. */
  short: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  /** vr 21 nov 2025 */
  date: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  /** vrijdag 21 november 2025 */
  longDate: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** vrijdag 10:00 — for examples, of any week. */
  weekdayTime: { weekday: "long", hour: "2-digit", minute: "2-digit" },
  /** 10:00 */
  time: { hour: "2-digit", minute: "2-digit" },
  /** november 2025 */
  month: { month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type InstantStyle = keyof typeof STYLES;

const tag = (locale: string) => `${locale.slice(0, 2)}-BE`;

/** Numbers: "4,9" in Dutch and French, "4.9" in English. Intl's own en-BE writes a comma, which no English reader expects. */
const numberTag = (locale: string) => (locale.startsWith("en") ? "en-IE" : tag(locale));

/** A format takes a good part of a millisecond to make, and pages need the same few again and again. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

export function formatNumber(value: number, locale: string, options?: Intl.NumberFormatOptions): string {
  const key = `${numberTag(locale)} ${JSON.stringify(options)}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(numberTag(locale), options);
  numberFormats.set(key, format);
  return format.format(value);
}

/** Euros from whole cents, the Belgian way: "€ 1.234,50"; below zero "− € 1.234,50". `whole` drops ",00" where an exact amount would only be noise (pins, buttons). */
export function formatMoney(cents: number, locale: string, { whole = false } = {}): string {
  const amount = formatNumber(Math.abs(cents) / 100, locale, {
    style: "currency",
    currency: "EUR",
    trailingZeroDisplay: whole ? "stripIfInteger" : "auto",
  });
  return cents < 0 ? `−${locale.startsWith("nl") ? "\u00a0" : ""}${amount}` : amount;
}

function formatter(locale: string, style: InstantStyle) {
  const key = `${tag(locale)} ${style}`;
  const format =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(tag(locale), { ...STYLES[style], timeZone: BRUSSELS, hourCycle: "h23" });
  dateFormats.set(key, format);
  return format;
}

/** An instant as people in Belgium read it: Brussels time wherever the reader is, with the weekday. */
export function formatInstant(instant: Date | string, locale: string, style: InstantStyle = "full"): string {
  return formatter(locale, style).format(new Date(instant));
}

/** Start and end without repeating what they share: "vr 21 nov, 10:00 – 12:00". */
export function formatDateRange(
  start: Date | string,
  end: Date | string,
  locale: string,
  style: InstantStyle = "short",
): string {
  return formatter(locale, style).formatRange(new Date(start), new Date(end));
}

const BELGIAN_AREA = /^0(?:[2349](?=\d{7}$)|\d\d(?=\d{6}$))/;

/** A phone number as Belgians write it: "0470 12 34 56", "09 222 33 44"; foreign ones as they were given. */
export function formatPhone(phone: string): string {
  const national = phone.replace(/[^\d+]/g, "").replace(/^(\+32|0032)0?/, "0");
  if (/^04\d{8}$/.test(national)) return `${national.slice(0, 4)} ${inPairs(national.slice(4))}`;
  const [area] = BELGIAN_AREA.exec(national) ?? [];
  if (!area) return phone;
  const rest = national.slice(area.length);
  return rest.length === 7 ? `${area} ${rest.slice(0, 3)} ${inPairs(rest.slice(3))}` : `${area} ${inPairs(rest)}`;
}

const inPairs = (digits: string) => digits.match(/../g)?.join(" ") ?? "";

/** "Bas, Luna en Tom". */
export const formatList = (items: string[], locale: string): string => new Intl.ListFormat(locale).format(items);

/** Kilometres, one decimal below ten: places are only known to about a kilometre. */
export function formatDistance(km: number, locale: string): string {
  return formatNumber(km, locale, { style: "unit", unit: "kilometer", maximumFractionDigits: km < 10 ? 1 : 0 });
}
