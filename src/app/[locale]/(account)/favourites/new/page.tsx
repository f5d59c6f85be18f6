import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { KeepNow } from "@/components/favourites/keep-now";
import { PageHeader } from "@/components/ui/page-header";
import { getPublicCaregiver } from "@/domain/caregivers/queries";
import { pageMetadata } from "@/i18n/metadata";
import { safePath } from "@/lib/http/security/safe-path";
import { orNotFound, pageCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata() {
  const t = await getTranslations("favourites");
  return pageMetadata({ locale: await getLocale(), path: "/favourites/new", title: t("newTitle"), index: false });
}

/** Where a heart leads: a visitor who had to sign in first comes back with the caregiver kept. */
export default async function KeepPage({ searchParams }: Props) {
  const [locale, params, t] = await Promise.all([getLocale(), searchParams, getTranslations("favourites")]);
  const { ctx, user } = await pageCtx("user", `/${locale}/favourites/new`, params);
  const caregiverId = z.uuid().safeParse(params.caregiver).data;
  if (!caregiverId) notFound();
  const { name } = await orNotFound(getPublicCaregiver(ctx, caregiverId));
  // A link of another site shows the button, and changes nothing by itself.
  const site = (await headers()).get("sec-fetch-site");
  return (
    <>
      <PageHeader title={t("newTitle")} text={t("newText", { name })} />
      <KeepNow
        caregiverId={caregiverId}
        userId={user.id}
        back={safePath(params.back, `/${locale}/caregivers/${caregiverId}`)}
        isWanted={site === null || site === "same-origin" || site === "none"}
        text={t("keep", { name })}
      />
    </>
  );
}
