import { getLocale, getTranslations } from "next-intl/server";
import { CareFrame } from "@/components/care/care-frame";
import { isOnboarding } from "@/components/care/onboarding";
import { PARTS } from "@/components/care/parts";
import { ProfileForm } from "@/components/care/profile-form";
import { ProfileNav } from "@/components/care/profile-nav";
import { ownFile } from "@/domain/caregivers/own-queries";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("careProfile");
  return pageMetadata({ locale: await getLocale(), path: PARTS.profile, title: t("title"), index: false });
}

export default async function CareProfilePage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("CAREGIVER", `/${locale}${PARTS.profile}`);
  const [t, file] = await Promise.all([getTranslations("careProfile"), ownFile(ctx)]);
  const onboarding = isOnboarding(file);
  return (
    <CareFrame
      part="profile"
      title={t("title")}
      text={t("text")}
      isOnboarding={onboarding}
      nav={!onboarding && <ProfileNav current="profile" />}
    >
      <ProfileForm profile={file.profile} doneHref={onboarding ? `/${locale}${PARTS.services}` : undefined} />
    </CareFrame>
  );
}
