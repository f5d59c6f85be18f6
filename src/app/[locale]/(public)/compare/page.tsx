import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { CompareTable } from "@/components/favourites/compare-table";
import { Alert } from "@/components/ui/alert";
import { getPublicCaregiver } from "@/domain/caregivers/queries";
import { MAX_COMPARED } from "@/domain/favourites/schema";
import { localPlaceName } from "@/domain/places/local-name";
import { pageMetadata } from "@/i18n/metadata";
import { AppError } from "@/lib/errors";
import { visitorCtx } from "@/lib/page";
import { DEFAULT_LIMITS } from "@/lib/rate-limit/rules";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata() {
  const t = await getTranslations("compare");
  return pageMetadata({ locale: await getLocale(), path: "/compare", title: t("title"), index: false });
}

/** The chosen caregivers beside each other; the address says who. Those who cannot be booked now are left out. */
export default async function ComparePage({ searchParams }: Props) {
  const [locale, { id }, t] = await Promise.all([getLocale(), searchParams, getTranslations("compare")]);
  const chosen = [...new Set([id ?? []].flat())].filter((each) => z.uuid().safeParse(each).success);
  const ctx = await visitorCtx(DEFAULT_LIMITS.read);
  const asked = chosen.slice(0, MAX_COMPARED);
  const found = await Promise.all(asked.map((each) => getPublicCaregiver(ctx, each).catch(noneIfNotFound)));
  const caregivers = found
    .filter((each) => each !== null)
    .map((each) => ({ ...each, city: each.city && localPlaceName(each.city, locale) }));
  return (
    <div className="page py-8">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("text", { max: MAX_COMPARED })}</p>
      <div className="mb-6 flex flex-col gap-3 empty:hidden">
        {chosen.length > MAX_COMPARED && <Alert>{t("tooMany", { max: MAX_COMPARED })}</Alert>}
        {caregivers.length < asked.length && <Alert tone="warning">{t("gone")}</Alert>}
      </div>
      <CompareTable caregivers={caregivers} />
    </div>
  );
}

function noneIfNotFound(error: unknown) {
  if (error instanceof AppError && error.kind === "not_found") return null;
  throw error;
}
