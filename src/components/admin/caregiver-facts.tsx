import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import type { CaregiverFile } from "@/domain/admin/caregiver-queries";

/** Who the person is: what only an admin sees. */
export function CaregiverPerson({ user, payout }: Pick<CaregiverFile, "user" | "payout">) {
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
        { term: t("phone"), value: user.phone ?? t("missing") },
        { term: t("address"), value: address || t("missing") },
        { term: t("language"), value: language(user.locale) },
        { term: t("since"), value: <DateTime value={user.createdAt} as="longDate" /> },
        { term: t("payout"), value: payouts(`${payout}.badge`) },
      ]}
    />
  );
}

/** What the caregiver says of themselves: headline, introduction, home and experience. */
export function CaregiverProfile({ file }: { file: CaregiverFile }) {
  const t = useTranslations("adminCaregivers");
  const home = useTranslations("careProfile.home");
  const homeType = file.homeType;
  const known = homeType === "HOUSE" || homeType === "APARTMENT" || homeType === "FARM";
  const long = (text: string | null) => (text ? <p className="whitespace-pre-line">{text}</p> : t("missing"));
  return (
    <DescriptionList
      rows={[
        { term: t("headline"), value: file.headline ?? t("missing") },
        { term: t("bio"), value: long(file.bio) },
        { term: t("city"), value: [file.postcode, file.city].filter(Boolean).join(" ") || t("missing") },
        { term: t("travel"), value: t("km", { count: file.travelKm }) },
        { term: t("homeType"), value: known ? home(homeType) : t("missing") },
        { term: t("homePlaces"), value: file.homePlaces },
        { term: t("groupPlaces"), value: file.groupPlaces },
        { term: t("years"), value: file.experienceYears ?? t("missing") },
        { term: t("experience"), value: long(file.experience) },
      ]}
    />
  );
}

/** Notice, horizon, holiday extra and cancellation: what owners agree to. */
export function CaregiverTerms({ file }: { file: CaregiverFile }) {
  const t = useTranslations("adminCaregivers");
  const policy = useTranslations("careServices");
  return (
    <DescriptionList
      rows={[
        { term: t("notice"), value: t("hoursCount", { count: file.noticeHours }) },
        { term: t("horizon"), value: t("daysCount", { count: file.horizonDays }) },
        { term: t("holiday"), value: `${file.holidayPercent} %` },
        { term: t("policy"), value: policy(file.cancellationPolicy) },
      ]}
    />
  );
}
