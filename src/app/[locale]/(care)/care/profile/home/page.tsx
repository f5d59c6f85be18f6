import { getLocale, getTranslations } from "next-intl/server";
import { CareFrame } from "@/components/care/care-frame";
import { Certificates } from "@/components/care/certificates";
import { HomeForm } from "@/components/care/home-form";
import { isOnboarding, PART_PATHS } from "@/components/care/onboarding-steps";
import { ProfileNav } from "@/components/care/profile-form";
import { WordsReviewNotice } from "@/components/care/words-review";
import { getMyCaregiver } from "@/domain/caregivers/queries";
import { listCertificates } from "@/domain/certificates/certificates";
import { CertificateList } from "@/domain/certificates/responses";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("careProfile.home");
  return pageMetadata({ locale: await getLocale(), path: PART_PATHS.home, title: t("title"), index: false });
}

export default async function CareHomePage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("CAREGIVER", `/${locale}${PART_PATHS.home}`);
  const [t, caregiver, certificates] = await Promise.all([
    getTranslations("careProfile.home"),
    getMyCaregiver(ctx),
    listCertificates(ctx),
  ]);
  const onboarding = isOnboarding(caregiver);
  return (
    <CareFrame
      part="home"
      title={t("title")}
      text={t("text")}
      completeness={caregiver.completeness}
      isOnboarding={onboarding}
      nav={!onboarding && <ProfileNav current="home" />}
    >
      <WordsReviewNotice review={caregiver.wordsReview} />
      <Certificates initial={CertificateList.encode(certificates).certificates} />
      <HomeForm profile={caregiver.profile} doneHref={onboarding ? `/${locale}${PART_PATHS.payout}` : undefined} />
    </CareFrame>
  );
}
