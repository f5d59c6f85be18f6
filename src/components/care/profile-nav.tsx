import { useTranslations } from "next-intl";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { PARTS } from "./parts";

/** The two halves of a caregiver's profile side by side. */
export function ProfileNav({ current }: { current: "profile" | "home" }) {
  const t = useTranslations("care");
  const items = [
    { href: PARTS.profile, label: t("nav.who") },
    { href: PARTS.home, label: t("nav.home") },
  ];
  return <SegmentedNav label={t("parts.profile")} items={items} current={PARTS[current]} />;
}
