"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DropZone } from "@/components/pictures/drop-zone";
import { MAX_PICTURES } from "@/components/pictures/limits";
import { PictureTile } from "@/components/pictures/tile";
import type { UploadAlbum } from "@/components/pictures/upload";
import { UploadLine } from "@/components/pictures/upload-line";
import { useAlbum } from "@/components/pictures/use-album";
import { Alert } from "@/components/ui/alert";
import { errorMessage } from "@/components/ui/form/problem-words";
import { useFormTexts } from "@/components/ui/form/texts";
import type { Album } from "@/domain/pictures/responses";

interface Props {
  owner: UploadAlbum;
  initial: Album;
}

/** An album: pictures are chosen, pasted or dragged in, put in order, described and deleted. */
export function AlbumEditor({ owner, initial }: Props) {
  const t = useTranslations("pictures");
  const texts = useFormTexts();
  const album = useAlbum(owner, initial);
  const { pictures, uploads, problem } = album;
  const [dragged, setDragged] = useState<number>();
  const [news, setNews] = useState("");
  const max = MAX_PICTURES[owner.kind];
  const room = max - pictures.filter(({ state }) => state !== "REFUSED").length;
  const move = (from: number, to: number) => {
    setNews(t("moved", { place: to + 1, count: pictures.length }));
    void album.move(from, to);
  };
  return (
    <div className="flex flex-col gap-4">
      <DropZone isFull={room <= 0} max={max} onFiles={album.add} />
      {problem && <Alert tone="danger">{errorMessage(texts, problem.code, problem.detail, problem.values)}</Alert>}
      {uploads.length > 0 && (
        <ul className="flex flex-col gap-2">
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} />
          ))}
        </ul>
      )}
      {pictures.length === 0 && uploads.length === 0 && <p className="text-muted">{t("empty")}</p>}
      <ol className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {pictures.map((picture, place) => (
          <PictureTile
            key={picture.id}
            {...{ picture, place, count: pictures.length, isDragged: dragged === place }}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged !== undefined && dragged !== place) move(dragged, place);
              setDragged(undefined);
            }}
            onMove={(to) => move(place, to)}
            onRemove={() => album.remove(picture.id)}
            onDescribe={(alt) => album.describe(picture.id, alt)}
          />
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {news}
      </p>
    </div>
  );
}
