import { getLocale, getTranslations } from "next-intl/server";
import { ApprovalStatus, CareLinks, NextCare, RequestsWaiting } from "@/components/care/dashboard";
import { PayoutProblem } from "@/components/care/earnings/payout-problem";
import { Onboarding } from "@/components/care/onboarding-checklist";
import { CareToDo } from "@/components/care/tasks";
import { PageHeader } from "@/components/ui/page-header";
import { byDay, getCareTasks } from "@/domain/bookings/overview";
import { getUpcomingCare } from "@/domain/bookings/queries";
import { getMyCaregiver } from "@/domain/caregivers/queries";
import { getPayoutProblem } from "@/domain/payments/earnings/list";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("careHome");
  return pageMetadata({ locale: await getLocale(), path: "/care", title: t("title"), index: false });
}

export default async function CareDashboard() {
  const locale = await getLocale();
  const { ctx, user } = await pageCtx("CAREGIVER", `/${locale}/care`);
  const [t, caregiver, { requests, coming }, tasks, payout] = await Promise.all([
    getTranslations("careHome"),
    getMyCaregiver(ctx),
    getUpcomingCare(ctx),
    getCareTasks(ctx),
    getPayoutProblem(ctx),
  ]);
  const { profile } = caregiver;
  const [firstName] = (caregiver.name ?? "").split(" ");
  const days = byDay(coming, ctx.now);
  const isApproved = profile.status === "APPROVED";
  const hasWork = isApproved || requests.length + coming.length > 0;
  return (
    <>
      <PageHeader
        title={firstName ? t("welcome", { name: firstName }) : t("title")}
        text={isApproved ? t("approvedText") : profile.status === "DRAFT" ? t("draftText") : undefined}
      />
      <div className="flex flex-col gap-8">
        <PayoutProblem problem={payout} />
        <ApprovalStatus profile={profile} listings={caregiver.listings} />
        <Onboarding caregiver={caregiver} />
        {hasWork && (
          <>
            <CareToDo tasks={tasks} />
            <NextCare bookings={days.today} as="today" />
            <RequestsWaiting requests={requests} />
            <NextCare bookings={days.week} as="week" />
            {days.later.length > 0 && <NextCare bookings={days.later} as="later" />}
          </>
        )}
        {isApproved && <CareLinks caregiverId={user.id} />}
      </div>
    </>
  );
}
