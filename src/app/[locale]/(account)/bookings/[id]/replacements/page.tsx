import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReplacementList } from "@/components/replacements/replacement-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findReplacements } from "@/domain/replacements/replacements";
import { formatInstant, formatList } from "@/i18n/format";
import { pageMetadata } from "@/i18n/metadata";
import { AppError } from "@/lib/errors";
import { orNotFound, pageCtx } from "@/lib/page";
import { idOrNotFound } from "../../../id-or-not-found";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props) {
  const [t, { id }] = await Promise.all([getTranslations("replacements"), params]);
  const path = `/bookings/${id}/replacements`;
  return pageMetadata({ locale: await getLocale(), path, title: t("title"), index: false });
}

/** Who else can do care that was declined, cancelled or not answered. */
export default async function ReplacementsPage({ params }: Props) {
  const [locale, { id: rawId }, t, services] = await Promise.all([
    getLocale(),
    params,
    getTranslations("replacements"),
    getTranslations("services"),
  ]);
  const id = idOrNotFound(rawId);
  const { ctx } = await pageCtx("user", `/${locale}/bookings/${id}/replacements`);
  const found = await orNotFound(findReplacements(ctx, id, locale).catch(nothingToReplace));
  // Its page says why.
  if (!found) redirect(`/${locale}/bookings/${id}`);
  const service = services(`${found.service}.name`);
  const when = formatInstant(found.startsAt, locale, "full");
  const above = <Breadcrumbs items={[{ label: t("booking"), href: `/bookings/${id}` }, { label: t("title") }]} />;
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text", { service, when, pets: formatList(found.pets, locale) })}
        above={above}
      />
      <ReplacementList bookingId={id} found={found} />
    </>
  );
}

function nothingToReplace(error: unknown) {
  if (error instanceof AppError && error.code === "not_replaceable") return null;
  throw error;
}
