import { getLocale, getTranslations } from "next-intl/server";
import { Art } from "@/components/illustrations/art";
import { PetCard } from "@/components/pet/pet-card";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listPets } from "@/domain/pets/queries";
import { picturesOfPets } from "@/domain/pictures/queries";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("pets");
  return pageMetadata({ locale: await getLocale(), path: "/pets", title: t("title"), index: false });
}

export default async function PetsPage() {
  const { ctx } = await pageCtx("user", `/${await getLocale()}/pets`);
  const [t, pets] = await Promise.all([getTranslations("pets"), listPets(ctx)]);
  const pictures = await picturesOfPets(
    ctx,
    pets.map(({ id }) => id),
  );
  const add = <ButtonLink href="/pets/new">{t("add")}</ButtonLink>;
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} action={pets.length > 0 && add} />
      {pets.length === 0 ? (
        <EmptyState art={<Art name="no-pets" />} title={t("emptyTitle")} text={t("emptyText")} action={add} />
      ) : (
        <ul className="grid gap-4 xl:grid-cols-2">
          {pets.map((pet) => (
            <PetCard key={pet.id} pet={pet} photo={pictures.get(pet.id)?.[0]} now={ctx.now} />
          ))}
        </ul>
      )}
    </>
  );
}
