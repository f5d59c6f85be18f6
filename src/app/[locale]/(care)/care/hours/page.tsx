import { getLocale, getTranslations } from "next-intl/server";
import { NoResultsArt } from "@/components/art/no-results-art";
import { CareFrame } from "@/components/care/care-frame";
import { isOnboarding } from "@/components/care/onboarding";
import { PARTS } from "@/components/care/parts";
import { PlanningForm } from "@/components/care/planning-form";
import { WeekEditor } from "@/components/care/week-editor";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { type OwnFile, ownFile } from "@/domain/caregivers/own-queries";
import type { Service } from "@/generated/prisma/enums";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<{ service?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations("careHours");
  return pageMetadata({ locale: await getLocale(), path: PARTS.hours, title: t("title"), index: false });
}

const hrefOf = (service: Service) => `${PARTS.hours}?service=${service}`;
const hasHours = ({ weeklyHours }: OwnFile, service: Service) => weeklyHours.some((block) => block.service === service);

/** During onboarding saving leads to the next service without hours, then to the next step. */
function nextPath(file: OwnFile, current: Service) {
  const open = file.listings.find(({ service }) => service !== current && !hasHours(file, service));
  return open ? hrefOf(open.service) : PARTS.home;
}

export default async function CareHoursPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { ctx } = await pageCtx("CAREGIVER", `/${locale}${PARTS.hours}`);
  const [t, services, file, asked] = await Promise.all([
    getTranslations("careHours"),
    getTranslations("services"),
    ownFile(ctx),
    searchParams,
  ]);
  const onboarding = isOnboarding(file);
  const listing = file.listings.find(({ service }) => service === asked.service) ?? file.listings[0];
  const frame = { part: "hours", title: t("title"), text: t("text"), isOnboarding: onboarding } as const;
  if (!listing)
    return (
      <CareFrame {...frame}>
        <EmptyState
          art={<NoResultsArt />}
          title={t("noServices")}
          text={t("noServicesText")}
          action={<ButtonLink href={PARTS.services}>{t("toServices")}</ButtonLink>}
        />
      </CareFrame>
    );
  const { service } = listing;
  const items = file.listings.map((each) => ({ href: hrefOf(each.service), label: services(`${each.service}.name`) }));
  const isStay = service === "BOARDING" || service === "HOUSE_SITTING";
  return (
    <CareFrame
      {...frame}
      nav={items.length > 1 && <SegmentedNav label={t("services")} items={items} current={hrefOf(service)} />}
    >
      <div className="flex flex-col gap-8">
        <section>
          <h2 className="text-xl">{services(`${service}.name`)}</h2>
          <p className="mt-1 mb-4 max-w-prose text-sm text-muted">
            {isStay && `${t("stayHint")} `}
            {t("midnight")}
          </p>
          <WeekEditor
            service={service}
            weeklyHours={file.weeklyHours}
            doneHref={onboarding ? `/${locale}${nextPath(file, service)}` : undefined}
          />
        </section>
        <PlanningForm profile={file.profile} />
      </div>
    </CareFrame>
  );
}
