import { getLocale } from "next-intl/server";
import { CareCardView } from "@/components/care-card/view";
import { cardLanguage, cardWords } from "@/components/care-card/words";
import { PetLine } from "@/components/pet/pet-summary";
import { interpolate } from "@/components/ui/interpolate";
import { PageHeader } from "@/components/ui/page-header";
import { getCareCard } from "@/domain/pets/care-card";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";
import { idOrNotFound } from "../../../id-or-not-found";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  const [locale, { id }] = await Promise.all([getLocale(), params]);
  return pageMetadata({ locale, path: `/pets/${id}/care-card`, title: cardWords(locale).short, index: false });
}

export default async function CareCardPage({ params, searchParams }: Props) {
  const [locale, { id: rawId }, query] = await Promise.all([getLocale(), params, searchParams]);
  const id = idOrNotFound(rawId);
  const { ctx } = await pageCtx("user", `/${locale}/pets/${id}/care-card`, query);
  const card = await orNotFound(getCareCard(ctx, id));
  const language = cardLanguage(query.lang) ?? cardLanguage(locale) ?? "nl";
  return (
    <>
      <PageHeader
        title={<span lang={language}>{interpolate(cardWords(language).title, { name: card.pet.name })}</span>}
        text={<PetLine pet={card.pet} now={ctx.now} />}
      />
      <CareCardView card={card} language={language} now={ctx.now} />
    </>
  );
}
