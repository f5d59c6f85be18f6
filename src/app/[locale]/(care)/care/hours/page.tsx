import { getLocale, getTranslations } from "next-intl/server";
import { CareFrame } from "@/components/care/care-frame";
import { WeekEditor } from "@/components/care/hours/editor";
import { PlanningForm } from "@/components/care/hours/planning-form";
import { isOnboarding, PART_PATHS } from "@/components/care/onboarding-steps";
import { Art } from "@/components/illustrations/art";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { getMyCaregiver, type MyCaregiver } from "@/domain/caregivers/queries";
import { isByNight } from "@/domain/services";
import type { Service } from "@/generated/prisma/enums";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<{ service?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations("careHours");
  return pageMetadata({ locale: await getLocale(), path: PART_PATHS.hours, title: t("title"), index: false });
}

const hrefOf = (service: Service) => `${PART_PATHS.hours}?service=${service}`;
const hasHours = ({ weeklyHours }: MyCaregiver, service: Service) =>
  weeklyHours.some((block) => block.service === service);

/** During onboarding saving leads to the next service without hours, then to the next step. */
function nextPath(caregiver: MyCaregiver, current: Service) {
  const open = caregiver.listings.find(({ service }) => service !== current && !hasHours(caregiver, service));
  return open ? hrefOf(open.service) : PART_PATHS.home;
}

export default async function CareHoursPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { ctx } = await pageCtx("CAREGIVER", `/${locale}${PART_PATHS.hours}`, await searchParams);
  const [t, services, caregiver, rawParams] = await Promise.all([
    getTranslations("careHours"),
    getTranslations("services"),
    getMyCaregiver(ctx),
    searchParams,
  ]);
  const onboarding = isOnboarding(caregiver);
  const listing = caregiver.listings.find(({ service }) => service === rawParams.service) ?? caregiver.listings[0];
  const frame = {
    part: "hours" as const,
    ...{ title: t("title"), text: t("text") },
    ...{ isOnboarding: onboarding, completeness: caregiver.completeness },
  };
  if (!listing)
    return (
      <CareFrame {...frame}>
        <EmptyState
          art={<Art name="no-results" />}
          title={t("noServices")}
          text={t("noServicesText")}
          action={<ButtonLink href={PART_PATHS.services}>{t("toServices")}</ButtonLink>}
        />
      </CareFrame>
    );
  const { service } = listing;
  const items = caregiver.listings.map((each) => ({
    href: hrefOf(each.service),
    label: services(`${each.service}.name`),
  }));
  return (
    <CareFrame
      {...frame}
      nav={items.length > 1 && <SegmentedNav label={t("services")} items={items} current={hrefOf(service)} />}
    >
      <div className="flex flex-col gap-8">
        <section>
          <h2 className="text-xl">{services(`${service}.name`)}</h2>
          <p className="mt-1 mb-4 max-w-prose text-sm text-muted">
            {isByNight(service) && `${t("stayHint")} `}
            {t("midnight")}
          </p>
          <WeekEditor
            key={service}
            service={service}
            weeklyHours={caregiver.weeklyHours}
            doneHref={onboarding ? `/${locale}${nextPath(caregiver, service)}` : undefined}
          />
        </section>
        <PlanningForm profile={caregiver.profile} />
      </div>
    </CareFrame>
  );
}
