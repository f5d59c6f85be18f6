import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CaregiverDecide } from "@/components/admin/caregivers/decide";
import {
  CaregiverDecisions,
  CaregiverPerson,
  CaregiverProfile,
  CaregiverServices,
  CaregiverStatus,
  CaregiverTerms,
} from "@/components/admin/caregivers/detail";
import { PersonRights } from "@/components/admin/person-rights";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { getCaregiverDetail } from "@/domain/admin/caregivers";
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
  const [t, caregiver] = await Promise.all([
    getTranslations("adminCaregivers"),
    orNotFound(getCaregiverDetail(ctx, id)),
  ]);
  const name = caregiver.user.name ?? t("noName");
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ label: t("title"), href: "/admin/caregivers" }, { label: name }]} />}
        title={name}
        text={<CaregiverStatus status={caregiver.status} />}
        action={<CaregiverDecide caregiver={caregiver} />}
      />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <div className="grid gap-6">
          <Part title={t("profile")}>
            <CaregiverProfile caregiver={caregiver} />
          </Part>
          <Part title={t("decisions")}>
            <CaregiverDecisions decisions={caregiver.decisions} />
          </Part>
        </div>
        <div className="grid gap-6">
          <Part title={t("services")}>
            <CaregiverServices listings={caregiver.listings} weeklyHours={caregiver.weeklyHours} />
          </Part>
          <Part title={t("planning")}>
            <CaregiverTerms caregiver={caregiver} />
          </Part>
          <Part title={t("person")}>
            <CaregiverPerson user={caregiver.user} payout={caregiver.payout} />
            <PersonRights person={{ ...caregiver.user, id: caregiver.userId, name }} />
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
