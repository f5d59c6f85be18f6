import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import type { PublicCaregiver } from "@/domain/caregivers/answers";

const HOMES = ["HOUSE", "APARTMENT", "FARM"] as const;

/** In their own words, with experience and home. */
export function About({ caregiver }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver");
  const { name, bio, experience, homeType } = caregiver;
  const home = HOMES.find((each) => each === homeType);
  const rows = [
    ...(experience ? [{ term: t("experience"), value: experience }] : []),
    ...(home ? [{ term: t("home"), value: t(`homes.${home}`) }] : []),
  ];
  if (!bio && rows.length === 0) return null;
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="text-2xl">
        {t("about", { name })}
      </h2>
      {bio && <p className="mt-3 max-w-prose whitespace-pre-line">{bio}</p>}
      {rows.length > 0 && <DescriptionList rows={rows} className="mt-4" />}
    </section>
  );
}
