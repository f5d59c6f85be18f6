import { getLocale, getTranslations } from "next-intl/server";
import { CareFrame } from "@/components/care/care-frame";
import { HomeForm } from "@/components/care/home-form";
import { isOnboarding } from "@/components/care/onboarding";
import { PARTS } from "@/components/care/parts";
import { ProfileNav } from "@/components/care/profile-nav";
import { ownFile } from "@/domain/caregivers/own-queries";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("careProfile.home");
  return pageMetadata({ locale: await getLocale(), path: PARTS.home, title: t("title"), index: false });
}

export default async function CareHomePage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("CAREGIVER", `/${locale}${PARTS.home}`);
  const [t, file] = await Promise.all([getTranslations("careProfile.home"), ownFile(ctx)]);
  const onboarding = isOnboarding(file);
  return (
    <CareFrame
      part="home"
      title={t("title")}
      text={t("text")}
      isOnboarding={onboarding}
      nav={!onboarding && <ProfileNav current="home" />}
    >
      <HomeForm profile={file.profile} doneHref={onboarding ? `/${locale}${PARTS.payout}` : undefined} />
    </CareFrame>
  );
}
