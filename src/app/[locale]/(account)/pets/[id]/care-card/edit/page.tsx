import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CarePlanForm } from "@/components/care-card/form";
import { VaccinationsForm } from "@/components/care-card/vaccinations-form";
import { cardWords } from "@/components/care-card/words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { interpolate } from "@/components/ui/interpolate";
import { PageHeader } from "@/components/ui/page-header";
import { getCareCard } from "@/domain/pets/care-card";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";
import { idOrNotFound } from "../../../../id-or-not-found";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props) {
  const [locale, { id }] = await Promise.all([getLocale(), params]);
  return pageMetadata({ locale, path: `/pets/${id}/care-card/edit`, title: cardWords(locale).short, index: false });
}

export default async function EditCareCardPage({ params }: Props) {
  const [locale, { id: rawId }] = await Promise.all([getLocale(), params]);
  const id = idOrNotFound(rawId);
  const { ctx } = await pageCtx("user", `/${locale}/pets/${id}/care-card/edit`);
  const [t, card] = await Promise.all([getTranslations("pets"), orNotFound(getCareCard(ctx, id))]);
  if (!card.isOwner) notFound();
  const words = cardWords(locale);
  return (
    <>
      <PageHeader
        title={interpolate(words.title, { name: card.pet.name })}
        text={words.formText}
        above={
          <Breadcrumbs
            items={[
              { label: t("title"), href: "/pets" },
              { label: card.pet.name, href: `/pets/${id}` },
              { label: words.short, href: `/pets/${id}/care-card` },
              { label: words.edit },
            ]}
          />
        }
      />
      <div className="flex max-w-3xl flex-col gap-6">
        <VaccinationsForm card={card} />
        <CarePlanForm card={card} />
      </div>
    </>
  );
}
