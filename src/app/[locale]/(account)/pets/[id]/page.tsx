import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cardWords } from "@/components/care-card/words";
import { PetForm } from "@/components/pet/pet-form";
import { PetLine, PetPortrait } from "@/components/pet/pet-summary";
import { AlbumCard } from "@/components/pictures/album-card";
import { ActionButton } from "@/components/ui/action-button";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { getPet } from "@/domain/pets/queries";
import { listAlbum } from "@/domain/pictures/queries";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";
import { Id } from "@/lib/route";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props) {
  const [t, { id }] = await Promise.all([getTranslations("pets"), params]);
  return pageMetadata({ locale: await getLocale(), path: `/pets/${id}`, title: t("title"), index: false });
}

export default async function PetPage({ params }: Props) {
  const [locale, { id }] = await Promise.all([getLocale(), params]);
  if (!Id.safeParse({ id }).success) notFound();
  const { ctx } = await pageCtx("user", `/${locale}/pets/${id}`);
  const [t, pet, album] = await Promise.all([
    getTranslations("pets"),
    orNotFound(getPet(ctx, id)),
    listAlbum(ctx, { kind: "PET", petId: id }),
  ]);
  const { name } = pet;
  const card = cardWords(locale);
  return (
    <>
      <PageHeader
        title={
          <span className="flex items-center gap-4">
            <PetPortrait species={pet.species} seed={pet.id} size="md" photo={album.pictures[0]?.view} />
            <span className="min-w-0">{name}</span>
          </span>
        }
        text={<PetLine pet={pet} now={ctx.now} />}
        above={<Breadcrumbs items={[{ label: t("title"), href: "/pets" }, { label: name }]} />}
      />
      <AlbumCard owner={{ kind: "PET", petId: pet.id }} album={album} name={name} />
      <Card className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <div className="min-w-0">
          <h2 className="text-xl">{card.short}</h2>
          <p className="mt-1 text-muted">{card.text}</p>
        </div>
        <ButtonLink href={`/pets/${pet.id}/care-card`} variant="secondary">
          {card.short}
          <span className="sr-only">: {name}</span>
        </ButtonLink>
      </Card>
      <Card>
        <p className="mb-5 text-muted">{t("editText")}</p>
        <PetForm pet={pet} doneHref={`/${locale}/pets`} />
      </Card>
      <ActionButton
        action={`/api/pets/${pet.id}`}
        method="DELETE"
        variant="danger"
        doneHref={`/${locale}/pets`}
        className="mt-6"
        confirm={{
          title: t("archiveTitle", { name }),
          text: t("archiveText", { name }),
          yes: t("archiveYes"),
          no: t("archiveNo"),
        }}
      >
        {t("archive")}
      </ActionButton>
    </>
  );
}
