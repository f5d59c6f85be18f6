import { getLocale, getTranslations } from "next-intl/server";
import { CareFrame } from "@/components/care/care-frame";
import { AddServices, ServiceCard } from "@/components/care/listing/service-list";
import { TermsForm } from "@/components/care/listing/terms-form";
import { isOnboarding, PART_PATHS } from "@/components/care/onboarding-steps";
import { getMyCaregiver } from "@/domain/caregivers/queries";
import { Service } from "@/generated/prisma/enums";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("careServices");
  return pageMetadata({ locale: await getLocale(), path: PART_PATHS.services, title: t("title"), index: false });
}

export default async function CareServicesPage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("CAREGIVER", `/${locale}${PART_PATHS.services}`);
  const [t, caregiver] = await Promise.all([getTranslations("careServices"), getMyCaregiver(ctx)]);
  const offered = new Set(caregiver.listings.map(({ service }) => service));
  const missing = Object.values(Service).filter((service) => !offered.has(service));
  return (
    <CareFrame
      part="services"
      title={t("title")}
      text={t("text")}
      completeness={caregiver.completeness}
      isOnboarding={isOnboarding(caregiver)}
      isDone={caregiver.listings.length > 0}
    >
      <div className="flex flex-col gap-10">
        <section>
          <h2 className="mb-4 text-xl">{t("offered")}</h2>
          {caregiver.listings.length === 0 && <p className="text-muted">{t("none")}</p>}
          <ul className="grid gap-4 xl:grid-cols-2">
            {caregiver.listings.map((listing) => (
              <ServiceCard key={listing.id} listing={listing} />
            ))}
          </ul>
        </section>
        {missing.length > 0 && (
          <section>
            <h2 className="mb-2 text-xl">{t("more")}</h2>
            <AddServices services={missing} />
          </section>
        )}
        {caregiver.listings.length > 0 && <TermsForm profile={caregiver.profile} />}
      </div>
    </CareFrame>
  );
}
