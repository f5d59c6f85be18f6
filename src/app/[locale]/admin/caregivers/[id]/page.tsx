import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CaregiverDecide } from "@/components/admin/caregiver-decide";
import { CaregiverDecisions } from "@/components/admin/caregiver-decisions";
import { CaregiverPerson, CaregiverProfile, CaregiverTerms } from "@/components/admin/caregiver-facts";
import { CaregiverServices } from "@/components/admin/caregiver-services";
import { CaregiverStatus } from "@/components/admin/caregiver-status";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { caregiverFile } from "@/domain/admin/caregiver-queries";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props) {
  const [t, locale, { id }] = await Promise.all([getTranslations("adminCaregivers"), getLocale(), params]);
  return pageMetadata({ locale, path: `/admin/caregivers/${id}`, title: t("title"), index: false });
}

export default async function AdminCaregiverPage({ params }: Props) {
  const [locale, { id }] = await Promise.all([getLocale(), params]);
  const { ctx } = await pageCtx("ADMIN", `/${locale}/admin/caregivers/${id}`);
  const [t, file] = await Promise.all([getTranslations("adminCaregivers"), orNotFound(caregiverFile(ctx, id))]);
  const name = file.user.name ?? t("noName");
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ label: t("title"), href: "/admin/caregivers" }, { label: name }]} />}
        title={name}
        text={<CaregiverStatus status={file.status} />}
        action={<CaregiverDecide file={file} />}
      />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <div className="grid gap-6">
          <Part title={t("profile")}>
            <CaregiverProfile file={file} />
          </Part>
          <Part title={t("decisions")}>
            <CaregiverDecisions decisions={file.decisions} />
          </Part>
        </div>
        <div className="grid gap-6">
          <Part title={t("services")}>
            <CaregiverServices listings={file.listings} weeklyHours={file.weeklyHours} />
          </Part>
          <Part title={t("planning")}>
            <CaregiverTerms file={file} />
          </Part>
          <Part title={t("person")}>
            <CaregiverPerson user={file.user} payout={file.payout} />
          </Part>
        </div>
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{title}</h2>
      {children}
    </Card>
  );
}
