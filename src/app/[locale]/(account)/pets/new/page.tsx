import { getLocale, getTranslations } from "next-intl/server";
import { PetForm } from "@/components/pet/pet-form";
import { speciesKeys } from "@/components/pet/species";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageMetadata } from "@/i18n/metadata";
import { safePath } from "@/lib/http/security/safe-path";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("pets");
  return pageMetadata({ locale: await getLocale(), path: "/pets/new", title: t("newTitle"), index: false });
}

interface Props {
  /** The page to return to after adding a pet, the unfinished request, and the species chosen there. */
  searchParams: Promise<{ next?: string | string[]; species?: string | string[] }>;
}

export default async function NewPetPage({ searchParams }: Props) {
  const [locale, query] = await Promise.all([getLocale(), searchParams]);
  await pageCtx("user", `/${locale}/pets/new`, query);
  const species = speciesKeys.find((key) => key === query.species);
  const t = await getTranslations("pets");
  return (
    <>
      <PageHeader
        title={t("newTitle")}
        text={t("text")}
        above={<Breadcrumbs items={[{ label: t("title"), href: "/pets" }, { label: t("newTitle") }]} />}
      />
      <Card>
        <PetForm species={species} doneHref={safePath(query.next, `/${locale}/pets`)} />
      </Card>
    </>
  );
}
