import { useTranslations } from "next-intl";
import { AlbumEditor } from "@/components/pictures/editor";
import type { UploadAlbum } from "@/components/pictures/upload";
import { Card } from "@/components/ui/card";
import type { Album } from "@/domain/pictures/responses";

interface Props {
  owner: UploadAlbum;
  album: Album;
  /** Of the pet. */
  name?: string;
}

/** An album with its heading, among other things of the same page. */
export function AlbumCard({ owner, album, name = "" }: Props) {
  const t = useTranslations("pictures");
  const isPet = owner.kind === "PET";
  return (
    <Card as="section" className="mb-6">
      <h2 className="text-xl">{isPet ? t("petTitle", { name }) : t("profileTitle")}</h2>
      <p className="mt-1 mb-4 text-muted">{isPet ? t("petText", { name }) : t("profileText")}</p>
      <AlbumEditor owner={owner} initial={album} />
    </Card>
  );
}
