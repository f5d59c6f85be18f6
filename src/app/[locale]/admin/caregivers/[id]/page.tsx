import { getLocale, getTranslations } from "next-intl/server";
import { CaregiverDecide } from "@/components/admin/caregivers/decide";
import {
  CaregiverDecisions,
  CaregiverPart,
  CaregiverPerson,
  CaregiverProfile,
  CaregiverServices,
  CaregiverStatus,
  CaregiverTerms,
} from "@/components/admin/caregivers/detail";
import { UploadedFiles } from "@/components/admin/caregivers/files";
import { PersonRights } from "@/components/admin/person-rights";
import { ReviewShortcuts } from "@/components/admin/shortcuts";
import { Alert } from "@/components/ui/alert";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DateTime } from "@/components/ui/date-time";
import { PageHeader } from "@/components/ui/page-header";
import { type CaregiverDetail, getCaregiverDetail, getReviewNeighbours } from "@/domain/admin/caregivers";
import { filesOfCaregiver } from "@/domain/admin/certificates";
import { countOpen } from "@/domain/admin/end-bookings";
import { localPlaceName } from "@/domain/places/local-name";
import { Link } from "@/i18n/link";
import type { Locale } from "@/i18n/locales";
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
  const [t, people, found] = await Promise.all([
    getTranslations("adminCaregivers"),
    getTranslations("adminPeople"),
    orNotFound(getCaregiverDetail(ctx, id)),
  ]);
  const [{ next, previous }, open, files] = await Promise.all([
    getReviewNeighbours(ctx, id),
    countOpen(ctx, id),
    filesOfCaregiver(ctx, id),
  ]);
  const caregiver = withLocalCities(found, locale);
  const fileOf = (other: string | undefined) => other && `/${locale}/admin/caregivers/${other}`;
  const name = caregiver.user.name ?? t("noName");
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ label: t("title"), href: "/admin/caregivers" }, { label: name }]} />}
        title={name}
        text={<CaregiverStatus status={caregiver.status} />}
        action={<CaregiverDecide caregiver={caregiver} />}
      />
      <ReviewShortcuts nextHref={fileOf(next)} previousHref={fileOf(previous)} />
      <p className="mb-4 flex flex-wrap items-center gap-x-4 text-sm text-muted">
        {next && (
          <Link href={`/admin/caregivers/${next}`} className="link">
            {t("nextFile")}
          </Link>
        )}
        <span className="max-lg:hidden">{t("keys")}</span>
      </p>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <div className="grid gap-6">
          <CaregiverPart title={t("profile")}>
            <CaregiverProfile caregiver={caregiver} />
          </CaregiverPart>
          <UploadedFiles files={files} />
          <CaregiverPart title={t("decisions")}>
            <CaregiverDecisions decisions={caregiver.decisions} />
          </CaregiverPart>
        </div>
        <div className="grid gap-6">
          <CaregiverPart title={t("services")}>
            <CaregiverServices listings={caregiver.listings} weeklyHours={caregiver.weeklyHours} />
          </CaregiverPart>
          <CaregiverPart title={t("planning")}>
            <CaregiverTerms caregiver={caregiver} />
          </CaregiverPart>
          <CaregiverPart title={t("person")}>
            <CaregiverPerson user={caregiver.user} payout={caregiver.payout} />
            {caregiver.user.erasureDueAt && (
              <Alert tone="warning" className="mt-4">
                {people.rich("erasureText", {
                  asked: () => <DateTime value={caregiver.user.erasureAskedAt ?? caregiver.user.createdAt} as="date" />,
                  due: () => <DateTime value={caregiver.user.erasureDueAt ?? caregiver.user.createdAt} as="longDate" />,
                })}
              </Alert>
            )}
            <p className="mt-4">
              <Link href={`/admin/people/${caregiver.userId}`} className="link">
                {people("openNotes")}
              </Link>
            </p>
            <PersonRights person={{ ...caregiver.user, id: caregiver.userId, name }} open={open} />
          </CaregiverPart>
        </div>
      </div>
    </>
  );
}

/** The towns of the person and of the profile, named in the reader's language. */
function withLocalCities(found: CaregiverDetail, locale: Locale): CaregiverDetail {
  const { user, city } = found;
  const local = (town: string | null) => town && localPlaceName(town, locale);
  return { ...found, city: local(city), user: { ...user, city: local(user.city) } };
}
