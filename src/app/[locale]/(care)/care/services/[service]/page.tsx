import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ListingForm } from "@/components/care/listing-form";
import { PARTS } from "@/components/care/parts";
import { ActionButton } from "@/components/ui/action-button";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { ownFile } from "@/domain/caregivers/own-queries";
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
  return pageMetadata({ locale, path: `${PARTS.services}/${service}`, title: t(`${service}.name`), index: false });
}

export default async function CareServicePage({ params }: Props) {
  const [service, locale] = await Promise.all([serviceOf(params), getLocale()]);
  const { ctx } = await pageCtx("CAREGIVER", `/${locale}${PARTS.services}/${service}`);
  const [t, services, file] = await Promise.all([
    getTranslations("careServices"),
    getTranslations("services"),
    ownFile(ctx),
  ]);
  const listing = file.listings.find((each) => each.service === service);
  const name = services(`${service}.name`);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ label: t("back"), href: PARTS.services }, { label: name }]} />}
        title={name}
        text={t(`about.${service}`)}
      />
      <ListingForm service={service} listing={listing} commissionPercent={file.commissionPercent} />
      {listing && (
        <ActionButton
          action={`/api/care/services/${service}`}
          method="DELETE"
          variant="danger"
          doneHref={`/${locale}${PARTS.services}`}
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
