import { getLocale, getTranslations } from "next-intl/server";
import { CareLinks } from "@/components/care/care-links";
import { FileStatus } from "@/components/care/file-status";
import { HandIn } from "@/components/care/hand-in";
import { NextCare } from "@/components/care/next-care";
import { isOnboarding } from "@/components/care/onboarding";
import { OnboardingChecklist } from "@/components/care/onboarding-checklist";
import { RequestsWaiting } from "@/components/care/requests-waiting";
import { PageHeader } from "@/components/ui/page-header";
import { careAhead } from "@/domain/bookings/lists";
import { ownFile } from "@/domain/caregivers/own-queries";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("careHome");
  return pageMetadata({ locale: await getLocale(), path: "/care", title: t("title"), index: false });
}

export default async function CareDashboard() {
  const locale = await getLocale();
  const { ctx, user } = await pageCtx("CAREGIVER", `/${locale}/care`);
  const [t, file, { requests, coming }] = await Promise.all([
    getTranslations("careHome"),
    ownFile(ctx),
    careAhead(ctx),
  ]);
  const { profile, completeness, emailVerified } = file;
  const [firstName] = (file.name ?? "").split(" ");
  const isApproved = profile.status === "APPROVED";
  const hasWork = isApproved || requests.length + coming.length > 0;
  return (
    <>
      <PageHeader
        title={firstName ? t("welcome", { name: firstName }) : t("title")}
        text={isApproved ? t("approvedText") : profile.status === "DRAFT" ? t("draftText") : undefined}
      />
      <div className="flex flex-col gap-8">
        <FileStatus profile={profile} listings={file.listings} />
        {isOnboarding(file) && (
          <>
            <OnboardingChecklist {...completeness} />
            <HandIn percent={completeness.percent} emailVerified={emailVerified} />
          </>
        )}
        {hasWork && (
          <>
            <RequestsWaiting requests={requests} />
            <NextCare bookings={coming} />
          </>
        )}
        {isApproved && <CareLinks caregiverId={user.id} />}
      </div>
    </>
  );
}
