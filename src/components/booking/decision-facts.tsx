import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/illustrations/icon";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import type { DecisionFacts } from "@/domain/bookings/decision";
import { formatInstant, formatNumber } from "@/i18n/format";
import { Link } from "@/i18n/link";

type OtherCare = DecisionFacts["overlaps"];

/** What a caregiver wants to know before she answers. */
export function DecisionCard({ facts, ownerName }: { facts: DecisionFacts; ownerName: string }) {
  const t = useTranslations("booking.deciding");
  const locale = useLocale();
  const { overlaps, sameDay, history, distanceKm } = facts;
  const rating =
    history.rating === null
      ? t("noReviews")
      : t("rated", {
          value: formatNumber(history.rating, locale, { maximumFractionDigits: 1 }),
          count: history.ratingCount,
        });
  const rows = [
    ...(distanceKm === null ? [] : [{ term: t("distance"), value: t("km", { km: distanceKm }) }]),
    {
      term: t("history", { name: ownerName }),
      value: t("completed", { completed: history.completed, withYou: history.withYou }),
    },
    { term: t("reviews"), value: rating },
    { term: t("since"), value: <DateTime value={history.since} as="month" /> },
  ];
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">{t("title")}</h2>
      {overlaps.length > 0 && (
        <div className="mb-3 rounded-md bg-warning-soft px-4 py-3">
          <p className="flex items-center gap-2 font-semibold text-warning">
            <Icon name="circle-alert" className="size-5 shrink-0" /> {t("overlaps")}
          </p>
          <CareLines care={overlaps} />
        </div>
      )}
      <h3 className="font-semibold">{t("sameDay")}</h3>
      {sameDay.length === 0 ? <p className="text-muted">{t("sameDayNone")}</p> : <CareLines care={sameDay} />}
      <DescriptionList rows={rows} />
    </Card>
  );
}

function CareLines({ care }: { care: OtherCare }) {
  const services = useTranslations("services");
  return (
    <ul>
      {care.map(({ id, service, startsAt, endsAt, ownerName, petNames }) => (
        <li key={id}>
          <Link href={`/bookings/${id}`} className="link">
            {services(`${service}.name`)} · {petNames.join(", ") || ownerName}
          </Link>
          , <DateTime value={startsAt} until={endsAt} as="short" />
        </li>
      ))}
    </ul>
  );
}

/** Why accepting is refused, in the caregiver's own words: with what she already has then, as far as it is known. */
export function useFullSentence(facts: DecisionFacts | null) {
  const t = useTranslations("booking.deciding");
  const services = useTranslations("services");
  const locale = useLocale();
  const [first] = facts?.overlaps ?? [];
  if (!first) return t("full");
  const what = `${services(`${first.service}.name`)}, ${first.petNames.join(", ") || first.ownerName}`;
  const [from, to] = [formatInstant(first.startsAt, locale, "short"), formatInstant(first.endsAt, locale, "short")];
  return t("fullWith", { what, from, to });
}
