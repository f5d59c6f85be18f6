import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ListingForm } from "@/components/care/listing/listing-form";
import { PART_PATHS } from "@/components/care/onboarding-steps";
import { ActionButton } from "@/components/ui/action-button";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getMyCaregiver } from "@/domain/caregivers/queries";
import { OfService } from "@/domain/caregivers/schema";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

interface Props {
  params: Promise<{ locale: string; service: string }>;
}

async function serviceOf(params: Props["params"]) {
  const { service } = await params;
  const parsed = OfService.safeParse({ service });
  return parsed.success ? parsed.data.service : notFound();
}

export async function generateMetadata({ params }: Props) {
  const service = await serviceOf(params);
  const [t, locale] = await Promise.all([getTranslations("services"), getLocale()]);
  return pageMetadata({ locale, path: `${PART_PATHS.services}/${service}`, title: t(`${service}.name`), index: false });
}

export default async function CareServicePage({ params }: Props) {
  const [service, locale] = await Promise.all([serviceOf(params), getLocale()]);
  const { ctx } = await pageCtx("CAREGIVER", `/${locale}${PART_PATHS.services}/${service}`);
  const [t, services, caregiver] = await Promise.all([
    getTranslations("careServices"),
    getTranslations("services"),
    getMyCaregiver(ctx),
  ]);
  const listing = caregiver.listings.find((each) => each.service === service);
  const name = services(`${service}.name`);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ label: t("back"), href: PART_PATHS.services }, { label: name }]} />}
        title={name}
        text={t(`about.${service}`)}
      />
      <ListingForm service={service} listing={listing} commissionPercent={caregiver.commissionPercent} />
      {listing && (
        <ActionButton
          action={`/api/care/services/${service}`}
          method="DELETE"
          variant="danger"
          doneHref={`/${locale}${PART_PATHS.services}`}
          className="mt-8 border-t border-line pt-6"
          confirm={{
            title: t("removeTitle", { service: name }),
            text: t("removeText"),
            yes: t("remove"),
            no: t("keep"),
          }}
        >
          {t("remove")}
        </ActionButton>
      )}
    </>
  );
}
