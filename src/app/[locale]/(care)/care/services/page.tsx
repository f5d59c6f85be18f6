import { getLocale, getTranslations } from "next-intl/server";
import { AddServices } from "@/components/care/add-services";
import { CareFrame } from "@/components/care/care-frame";
import { isOnboarding } from "@/components/care/onboarding";
import { PARTS } from "@/components/care/parts";
import { ServiceCard } from "@/components/care/service-card";
import { TermsForm } from "@/components/care/terms-form";
import { ownFile } from "@/domain/caregivers/own-queries";
import { Service } from "@/generated/prisma/enums";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("careServices");
  return pageMetadata({ locale: await getLocale(), path: PARTS.services, title: t("title"), index: false });
}

export default async function CareServicesPage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("CAREGIVER", `/${locale}${PARTS.services}`);
  const [t, file] = await Promise.all([getTranslations("careServices"), ownFile(ctx)]);
  const offered = new Set(file.listings.map(({ service }) => service));
  const missing = Object.values(Service).filter((service) => !offered.has(service));
  return (
    <CareFrame
      part="services"
      title={t("title")}
      text={t("text")}
      isOnboarding={isOnboarding(file)}
      isDone={file.listings.length > 0}
    >
      <div className="flex flex-col gap-10">
        <section>
          <h2 className="mb-4 text-xl">{t("offered")}</h2>
          {file.listings.length === 0 && <p className="text-muted">{t("none")}</p>}
          <ul className="grid gap-4 xl:grid-cols-2">
            {file.listings.map((listing) => (
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
        {file.listings.length > 0 && <TermsForm profile={file.profile} />}
      </div>
    </CareFrame>
  );
}
