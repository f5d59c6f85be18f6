import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAuditWords } from "@/components/admin/audit-words";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Timeline } from "@/components/ui/timeline";
import type { CaregiverDetail } from "@/domain/admin/caregivers";
import type { CaregiverStatus as Status } from "@/generated/prisma/enums";
import { formatMoney, formatPhone } from "@/i18n/format";
import { timeText, weekdayNames } from "@/i18n/week";

const TONES: Record<Status, Tone> = {
  DRAFT: "neutral",
  SUBMITTED: "warning",
  APPROVED: "success",
  REJECTED: "danger",
  SUSPENDED: "danger",
};

/** A titled part of a caregiver's file. */
export function CaregiverPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{title}</h2>
      {children}
    </Card>
  );
}

/** The approval status of a caregiver, as a badge. */
export function CaregiverStatus({ status }: { status: Status }) {
  const t = useTranslations("adminCaregivers.status");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}

/** Who the person is: what only an admin sees. */
export function CaregiverPerson({ user, payout }: Pick<CaregiverDetail, "user" | "payout">) {
  const t = useTranslations("adminCaregivers");
  const payouts = useTranslations("carePayout");
  const language = useTranslations("languages");
  const address = [user.street, [user.postcode, user.city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  return (
    <DescriptionList
      rows={[
        {
          term: t("email"),
          value: (
            <span className="break-all">
              {user.email}{" "}
              <Badge tone={user.emailVerifiedAt ? "success" : "warning"}>
                {user.emailVerifiedAt ? t("verified") : t("unverified")}
              </Badge>
            </span>
          ),
        },
        { term: t("phone"), value: user.phone ? formatPhone(user.phone) : t("missing") },
        { term: t("address"), value: address || t("missing") },
        { term: t("language"), value: language(user.locale) },
        { term: t("since"), value: <DateTime value={user.createdAt} as="longDate" /> },
        { term: t("payout"), value: payouts(`${payout}.badge`) },
      ]}
    />
  );
}

/** What the caregiver says of themselves: headline, introduction, home and experience. */
export function CaregiverProfile({ caregiver }: { caregiver: CaregiverDetail }) {
  const t = useTranslations("adminCaregivers");
  const home = useTranslations("careProfile.home");
  const homeType = caregiver.homeType;
  const known = homeType === "HOUSE" || homeType === "APARTMENT" || homeType === "FARM";
  const long = (text: string | null) => (text ? <p className="whitespace-pre-line">{text}</p> : t("missing"));
  return (
    <DescriptionList
      rows={[
        { term: t("headline"), value: caregiver.headline ?? t("missing") },
        { term: t("bio"), value: long(caregiver.bio) },
        {
          term: t("city"),
          value: [caregiver.postcode, caregiver.city].filter(Boolean).join(" ") || t("missing"),
        },
        { term: t("travel"), value: t("km", { count: caregiver.travelKm }) },
        { term: t("homeType"), value: known ? home(homeType) : t("missing") },
        { term: t("homePlaces"), value: caregiver.homePlaces },
        { term: t("groupPlaces"), value: caregiver.groupPlaces },
        { term: t("years"), value: caregiver.experienceYears ?? t("missing") },
        { term: t("experience"), value: long(caregiver.experience) },
      ]}
    />
  );
}

/** Notice, horizon, holiday extra and cancellation: what owners agree to. */
export function CaregiverTerms({ caregiver }: { caregiver: CaregiverDetail }) {
  const t = useTranslations("adminCaregivers");
  const policy = useTranslations("careServices");
  return (
    <DescriptionList
      rows={[
        { term: t("notice"), value: t("hoursCount", { count: caregiver.noticeHours }) },
        { term: t("horizon"), value: t("daysCount", { count: caregiver.horizonDays }) },
        { term: t("holiday"), value: `${caregiver.holidayPercent} %` },
        { term: t("policy"), value: policy(caregiver.cancellationPolicy) },
      ]}
    />
  );
}

/** Each service with its prices, animals and weekly hours. */
export function CaregiverServices({ listings, weeklyHours }: Pick<CaregiverDetail, "listings" | "weeklyHours">) {
  const t = useTranslations("adminCaregivers");
  const care = useTranslations("careServices");
  const services = useTranslations("services");
  const species = useTranslations("speciesMany");
  const locale = useLocale();
  if (listings.length === 0) return <p className="text-muted">{t("missing")}</p>;
  return (
    <ul className="divide-y divide-line">
      {listings.map(({ id, service, priceCents, halfHourCents, extraPetCents, maxPets, ...takes }) => {
        const prices = [
          t("priceLine", { price: formatMoney(priceCents, locale), unit: services(`${service}.unit`) }),
          halfHourCents !== null && t("halfLine", { price: formatMoney(halfHourCents, locale) }),
          extraPetCents > 0 && t("extraLine", { price: formatMoney(extraPetCents, locale) }),
        ].filter((line) => line !== false);
        const animals = takes.species.map((each) => species(each)).join(", ");
        const sizes = takes.sizes.map((each) => care(each).toLowerCase()).join(", ");
        return (
          <li key={id} className="py-3">
            <h3 className="font-sans text-base font-semibold">{services(`${service}.name`)}</h3>
            <p>{prices.join(" · ")}</p>
            <p className="text-sm text-muted">
              {animals}
              {sizes && ` (${sizes})`} · {care("maxPets", { count: maxPets })}
            </p>
            <WeekLines blocks={weeklyHours.filter((block) => block.service === service)} />
          </li>
        );
      })}
    </ul>
  );
}

function WeekLines({ blocks }: { blocks: CaregiverDetail["weeklyHours"] }) {
  const t = useTranslations("adminCaregivers");
  const days = weekdayNames(useLocale());
  if (blocks.length === 0) return <p className="text-sm text-warning">{t("noHours")}</p>;
  return (
    <ul className="figures mt-1 flex flex-wrap gap-x-5 text-sm">
      {days.map((day, index) => {
        const own = blocks.filter(({ weekday }) => weekday === index + 1);
        if (own.length === 0) return null;
        return (
          <li key={day}>
            {day} {own.map(({ fromMinute, toMinute }) => `${timeText(fromMinute)}–${timeText(toMinute)}`).join(", ")}
          </li>
        );
      })}
    </ul>
  );
}

const DECISIONS = {
  "caregiver.approve": "approved",
  "caregiver.reject": "rejected",
  "caregiver.fault": "fault",
  "person.suspend": "suspended",
  "person.restore": "restored",
  "person.erase": "erased",
} as const;

/** What admins decided on this caregiver and why, newest first. */
export function CaregiverDecisions({ decisions }: Pick<CaregiverDetail, "decisions">) {
  const t = useTranslations("adminCaregivers");
  const { what } = useAuditWords();
  if (decisions.length === 0) return <p className="text-muted">{t("noDecisions")}</p>;
  const titleOf = (action: string, name: string) => {
    const known = Object.entries(DECISIONS).find(([code]) => code === action)?.[1];
    return known ? t(known, { name }) : `${what(action)}: ${name}`;
  };
  return (
    <Timeline
      items={decisions.map(({ action, by, at, reason }) => ({
        title: titleOf(action, by),
        when: <DateTime value={at} as="full" />,
        text: reason && <p className="whitespace-pre-line">{reason}</p>,
        state: "done",
      }))}
    />
  );
}
