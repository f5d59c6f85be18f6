import { getLocale, getTranslations } from "next-intl/server";
import { CareFrame } from "@/components/care/care-frame";
import { isOnboarding, PART_PATHS } from "@/components/care/onboarding-steps";
import { ProfileForm, ProfileNav } from "@/components/care/profile-form";
import { WordsReviewNotice } from "@/components/care/words-review";
import { AlbumCard } from "@/components/pictures/album-card";
import { getMyCaregiver } from "@/domain/caregivers/queries";
import { listAlbum } from "@/domain/pictures/queries";
import { localPlaceName } from "@/domain/places/local-name";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("careProfile");
  return pageMetadata({ locale: await getLocale(), path: PART_PATHS.profile, title: t("title"), index: false });
}

export default async function CareProfilePage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("CAREGIVER", `/${locale}${PART_PATHS.profile}`);
  const [t, caregiver, album] = await Promise.all([
    getTranslations("careProfile"),
    getMyCaregiver(ctx),
    listAlbum(ctx, { kind: "CAREGIVER" }),
  ]);
  const onboarding = isOnboarding(caregiver);
  const { city } = caregiver.profile;
  const profile = { ...caregiver.profile, city: city && localPlaceName(city, locale) };
  return (
    <CareFrame
      part="profile"
      title={t("title")}
      text={t("text")}
      completeness={caregiver.completeness}
      isOnboarding={onboarding}
      nav={!onboarding && <ProfileNav current="profile" />}
    >
      <WordsReviewNotice review={caregiver.wordsReview} />
      {onboarding && <AlbumCard owner={{ kind: "CAREGIVER" }} album={album} />}
      <ProfileForm profile={profile} doneHref={onboarding ? `/${locale}${PART_PATHS.services}` : undefined} />
    </CareFrame>
  );
}
