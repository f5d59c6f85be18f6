import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import type { PublicCaregiver } from "@/domain/caregivers/responses";
import { formatInstant } from "@/i18n/format";
import { Link } from "@/i18n/link";
import { foreignLanguage } from "@/i18n/text-language";

/** Text that somebody wrote. In another language than the page's it says so, to people and to their screen readers. */
export function WrittenText({ text, className }: { text: string; className?: string }) {
  const t = useTranslations("caregiver");
  const foreign = foreignLanguage(text, useLocale());
  return (
    <>
      <p lang={foreign?.lang} className={className}>
        {text}
      </p>
      {foreign && <p className="text-sm text-muted">{t("writtenIn", { language: foreign.name })}</p>}
    </>
  );
}

const HOMES = ["HOUSE", "APARTMENT", "FARM"] as const;

/** In their own words, with experience, languages and home. */
export function About({ caregiver }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver");
  const speciesName = useTranslations("speciesMany");
  const locale = useLocale();
  const list = new Intl.ListFormat(locale);
  const { name, bio, experience, homeType, garden, hasChildren, ownPets, languages, knownSpecies } = caregiver;
  const home = HOMES.find((each) => each === homeType);
  const languageName = new Intl.DisplayNames(locale, { type: "language" });
  const species = (all: PublicCaregiver["ownPets"]) => list.format(all.map((each) => speciesName(each)));
  const places = [...(home ? [t(`homes.${home}`)] : []), ...(garden ? [t(`gardens.${garden}`)] : [])];
  const row = (term: string, value: ReactNode) => (value ? [{ term, value }] : []);
  const rows = [
    ...row(t("experience"), experience && <WrittenText text={experience} />),
    ...row(t("knownSpecies"), species(knownSpecies)),
    ...row(t("languages"), list.format(languages.map((each) => languageName.of(each) ?? each))),
    ...row(t("home"), places.join(", ")),
    // Who says whether there are children has described the household.
    ...row(t("ownPets"), hasChildren !== null && (species(ownPets) || t("noOwnPets"))),
    ...row(t("children"), hasChildren !== null && t(hasChildren ? "withChildren" : "noChildren")),
  ];
  if (!bio && rows.length === 0) return null;
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="text-2xl">
        {t("about", { name })}
      </h2>
      {bio && <WrittenText text={bio} className="mt-3 max-w-prose whitespace-pre-line" />}
      {rows.length > 0 && <DescriptionList rows={rows} className="mt-4" />}
    </section>
  );
}

/** What their bookings of the past year say, since when they are here, and what our approval means. */
export function Reliability({ caregiver: { name, figures, memberSince } }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver");
  const locale = useLocale();
  const { answerPercent = null, answerMinutes = null, repeatClients = 0, cancellations = 0 } = figures ?? {};
  const rows = [
    {
      term: t("answers"),
      value: answerPercent === null ? t("tooFew") : t("answerPercent", { percent: answerPercent }),
    },
    ...(answerMinutes === null ? [] : [{ term: t("answerTime"), value: answerTime(answerMinutes, t) }]),
    { term: t("repeatClients"), value: t("clients", { count: repeatClients }) },
    { term: t("cancellations"), value: t("cancelled", { count: cancellations }) },
    { term: t("memberSince"), value: formatInstant(memberSince, locale, "month") },
  ];
  return (
    <section aria-labelledby="reliability">
      <h2 id="reliability" className="text-2xl">
        {t("reliability", { name })}
      </h2>
      <p className="mt-3 max-w-prose text-muted">{t("reliabilityText")}</p>
      <DescriptionList rows={rows} className="mt-4" />
      <p className="mt-4 max-w-prose">
        <strong>{t("approved")}:</strong> {t("approvedMeans")}{" "}
        <Link href="/help/trust" className="link">
          {t("approvedMore")}
        </Link>
      </p>
    </section>
  );
}

type Words = ReturnType<typeof useTranslations<"caregiver">>;

/** Rounded up, so that nobody waits longer than it says half of the time. */
function answerTime(minutes: number, t: Words) {
  if (minutes < 60) return t("withinMinutes", { count: Math.max(5, Math.ceil(minutes / 5) * 5) });
  const hours = Math.ceil(minutes / 60);
  return hours <= 24 ? t("withinHours", { count: hours }) : t("withinDays", { count: Math.ceil(hours / 24) });
}
