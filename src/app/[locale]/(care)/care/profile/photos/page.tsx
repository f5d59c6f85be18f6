import { getLocale, getTranslations } from "next-intl/server";
import { CareFrame } from "@/components/care/care-frame";
import { isOnboarding, PHOTOS_PATH } from "@/components/care/onboarding-steps";
import { ProfileNav } from "@/components/care/profile-form";
import { AlbumEditor } from "@/components/pictures/editor";
import { Card } from "@/components/ui/card";
import { getMyCaregiver } from "@/domain/caregivers/queries";
import { listAlbum } from "@/domain/pictures/queries";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("pictures");
  return pageMetadata({ locale: await getLocale(), path: PHOTOS_PATH, title: t("profileTitle"), index: false });
}

export default async function CarePhotosPage() {
  const { ctx } = await pageCtx("CAREGIVER", `/${await getLocale()}${PHOTOS_PATH}`);
  const [t, caregiver, album] = await Promise.all([
    getTranslations("pictures"),
    getMyCaregiver(ctx),
    listAlbum(ctx, { kind: "CAREGIVER" }),
  ]);
  return (
    <CareFrame
      part="profile"
      title={t("profileTitle")}
      text={t("profileText")}
      completeness={caregiver.completeness}
      isOnboarding={isOnboarding(caregiver)}
      nav={<ProfileNav current="photos" />}
    >
      <Card as="section">
        <AlbumEditor owner={{ kind: "CAREGIVER" }} initial={album} />
      </Card>
    </CareFrame>
  );
}
