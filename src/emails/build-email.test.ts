import { describe, expect, test } from "vitest";
import { TEMPLATES } from "@/domain/notifications/templates";
import { emailI18n } from "@/emails/i18n/email-i18n";
import { xssPayloads } from "@/testing/xss-payloads";
import { buildEmail } from "./build-email";
import { renderEmail } from "./render-email";
import { sampleNames, sampleNotification } from "./samples";
import { toOwner, walk } from "./templates/sample-bookings";

const LOCALES = ["nl", "fr", "en"] as const;
type Locale = (typeof LOCALES)[number];
const READER = { address: "reader@example.test", firstName: "Sam" };
/** Gmail clips a longer email. */
const GMAIL_CLIPS_AT = 102_000;

const rendered = (name: string, locale: Locale) =>
  renderEmail(emailI18n(locale), buildEmail(sampleNotification(name, locale)), READER);

/** Replaces no-break spaces by plain ones, so that expectations can be typed. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");
const unescaped = (html: string) => html.replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

test("every template has a sample", () => {
  expect(new Set(sampleNames.map((name) => sampleNotification(name, "nl").template))).toEqual(new Set(TEMPLATES));
});

describe.each(LOCALES)("in %s", (locale) => {
  test.each(sampleNames)("%s is complete, with its link, in HTML and in text", async (name) => {
    const { subject, html, text } = await rendered(name, locale);
    for (const part of [subject, html, text]) expect(part).not.toMatch(/undefined|null|NaN|\[object|\$\{|Invalid/);
    expect(subject.length).toBeLessThan(110);
    expect(html).toContain(`lang="${locale}-BE"`);
    expect(html.length).toBeLessThan(GMAIL_CLIPS_AT);
    expect(html, "nothing is loaded").not.toMatch(/<img|<link|src=|url\(/);

    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => unescaped(href));
    expect(links.every((link) => link.startsWith(`http://localhost:3000/${locale}`))).toBe(true);
    for (const link of links) expect(text).toContain(link);
    expect(
      links.some((link) => link !== `http://localhost:3000/${locale}`),
      "something to do",
    ).toBe(true);

    expect(text).toContain("Sam");
    expect(text).toContain(READER.address);
    expect(text).not.toMatch(/<[a-z]|&#|&amp;/);
  });
});

const EXPECTED: [string, Locale, string[]][] = [
  ["booking-requested", "nl", ["€ 20,80 van € 26,00", "vóór woensdag 2 december 2026 om 08:00", "Bas en Mimi"]],
  ["booking-requested, stay", "fr", ["987,60 € sur 1 234,50 €", "le mercredi 2 décembre 2026 à 08:00"]],
  [
    "booking-accepted",
    "en",
    ["€26.00", "before Wednesday, 2 December 2026 at 09:12", "3 December 2026 at 10:00", "€13.00"],
  ],
  ["booking-declined", "nl", ["Geen tijd op dat moment", "/replacements"]],
  ["booking-expired, unanswered", "nl", ["niet geantwoord vóór woensdag 2 december 2026 om 08:00"]],
  ["booking-expired, unpaid", "fr", ["26,00 € avant le mercredi 2 décembre 2026 à 09:12"]],
  ["payment-received, owner", "nl", ["Betaald: € 26,00", "tot en met donderdag 3 december 2026 om 10:00", "€ 13,00"]],
  ["payment-received, late", "nl", ["Gratis annuleren kan niet meer", "€ 13,00"]],
  ["payment-received, caregiver", "nl", ["Jouw deel: € 20,80", "vanaf zondag 6 december 2026 om 11:00"]],
  ["booking-cancelled, owner", "nl", ["Je krijgt terug: € 13,00", "Betaald: € 26,00", "Ingehouden: € 13,00"]],
  [
    "booking-cancelled, refunded earlier",
    "nl",
    ["Je krijgt terug: € 13,00", "Waarvan al eerder terugbetaald: € 5,00", "€ 13,00"],
  ],
  [
    "complaint-decided, refunded earlier",
    "fr",
    ["13,00 €", "Déjà remboursé auparavant: 6,00 €", "Non remboursé: 7,00 €"],
  ],
  ["complaint-decided, rest of the share", "nl", ["Jouw deel: € 5,60"]],
  ["booking-cancelled, caregiver", "fr", ["Vous recevez encore: 10,40 €", "dimanche 6 décembre 2026 à 11:00"]],
  ["booking-reminder, owner", "en", ["Friday, 4 December 2026 at 10:00"]],
  [
    "review-request, caregiver",
    "nl",
    ["vrijdag 18 december 2026 om 11:00", "€ 20,80", `/nl/bookings/${walk.id}#review`],
  ],
  ["caregiver-rejected", "nl", ["> Je foto toont geen gezicht.\n> Vul ook je ervaring met katten aan."]],
  ["payout-sent", "nl", ["€ 20,80", "/nl/care/earnings"]],
  ["earnings-statement", "nl", ["november 2026", "Hond uitlaten: € 20,80", "Commissie van TailTribe: € 10,40"]],
  ["earnings-statement, long", "fr", ["Et 12 autres gardes", "41,60 €"]],
  ["payout-failed", "fr", ["1 234,56 €", "/fr/care/payout-account"]],
  ["complaint-opened, caregiver", "en", ["€20.80"]],
  ["complaint-decided, owner", "nl", ["Je krijgt een deel terug", "bekeken", "€ 13,00", "€ 26,00"]],
  ["complaint-decided, everything back, both sides", "nl", ["Je krijgt alles terug", "en jou gehoord", "€ 26,00"]],
  ["complaint-decided, nothing back", "nl", ["Je klacht leidt niet tot een terugbetaling", "geen reden"]],
  ["complaint-decided, full share", "nl", ["Er gaat niets terug naar het baasje", "en jou gehoord"]],
  ["booking-cancelled, refund waits for the bank", "nl", ["De terugbetaling wacht tot ze beslist."]],
  ["booking-cancelled, caregiver, payment under way", "nl", ["De betaling was nog onderweg."]],
  ["complaint-decided, caregiver", "nl", ["Jouw deel: € 10,40", "vanaf zondag 6 december 2026 om 11:00"]],
];

test.each(EXPECTED)("%s in %s has the exact euros and instants", async (name, locale, expected) => {
  const { html, text } = await rendered(name, locale);
  for (const fact of expected) expect(plain(text)).toContain(fact);
  for (const fact of expected.filter((one) => /[€]/.test(one) && !/: |\n/.test(one)))
    expect(plain(unescaped(html))).toContain(fact);
});

test("the subject says what happened", async () => {
  expect(plain((await rendered("booking-requested", "nl")).subject)).toBe(
    "Jan vraagt een wandeling op vr 4 dec, 10:00",
  );
  expect(plain((await rendered("booking-accepted", "fr")).subject)).toBe(
    "Lotte dit oui : payez avant le mer. 2 déc., 09:12",
  );
  expect(plain((await rendered("payout-sent", "en")).subject)).toBe("€20.80 is on its way to your account");
});

describe("a user with a hostile name", () => {
  const hostile = "<img/src=x/onerror=alert(1)>\r\nBcc:all@example.test";
  const renderFor = (name: string, otherName = hostile) => {
    const notification = sampleNotification(name, "nl");
    const booking = notification.booking && { ...notification.booking, otherName, petNames: [otherName] };
    return renderEmail(emailI18n("nl"), buildEmail({ ...notification, booking }), { ...READER, firstName: otherName });
  };
  const tagsOf = (html: string) => html.match(/<[/!]?[a-z][^\s/>]*/gi);

  test.each(sampleNames)("adds no tag and no attribute to %s", async (name) => {
    const { html } = await renderFor(name, xssPayloads.join(" "));
    expect(tagsOf(html)).toEqual(tagsOf((await renderFor(name, "Sam")).html));
    expect(html.match(/<[^>]*ran\.push[^>]*>/g)).toBeNull();
  });

  test.each(sampleNames)("stays text in %s", async (name) => {
    const { html, subject } = await renderFor(name);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img/src=x/onerror=alert(1)&gt;");
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

test("a person whose account is erased is called by their role", async () => {
  const notification = sampleNotification("booking-declined", "nl");
  const email = buildEmail({ ...notification, booking: { ...walk, otherName: null } });
  const { subject, text } = await renderEmail(emailI18n("nl"), email, { ...READER, firstName: null });
  expect(subject).toMatch(/^De oppas kan niet/);
  expect(text).toContain("Dag,\n");
});

test("the same email is the same bytes, so that a retry is the same request", async () => {
  expect(await rendered("payment-received, owner", "nl")).toEqual(await rendered("payment-received, owner", "nl"));
});

test("who lost their caregiver is sent to those who are free for the same care", async () => {
  const cancelled = sampleNotification("booking-cancelled, owner", "fr");
  const booking = toOwner({ cancelledBy: "ADMIN", cancelReason: "RIGHTS_ENDED" });
  const { text } = await renderEmail(emailI18n("fr"), buildEmail({ ...cancelled, booking }), READER);
  expect(text).toContain(`/fr/bookings/${booking.id}/replacements`);
});
