"use client";
import { cx } from "class-variance-authority";
import { useTranslations } from "next-intl";
import { type DragEvent, useEffect, useEffectEvent, useId, useState } from "react";
import { Icon } from "@/components/illustrations/icon";
import { ACCEPTED_TYPES, MAX_PICTURES } from "@/components/pictures/limits";
import { PictureTile } from "@/components/pictures/tile";
import { type AlbumOwner, type Upload, useAlbum } from "@/components/pictures/use-album";
import { Alert } from "@/components/ui/alert";
import { Button, buttonStyle } from "@/components/ui/button";
import { errorMessage } from "@/components/ui/form/problem-words";
import { useFormTexts } from "@/components/ui/form/texts";
import type { Album } from "@/domain/pictures/responses";

interface Props {
  owner: AlbumOwner;
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

interface DropZoneProps {
  isFull: boolean;
  max: number;
  onFiles: (files: Iterable<File>) => void;
}

function DropZone({ isFull, max, onFiles }: DropZoneProps) {
  const t = useTranslations("pictures");
  const id = useId();
  const [isOver, setOver] = useState(false);
  const paste = useEffectEvent(({ clipboardData }: ClipboardEvent) => {
    const files = [...(clipboardData?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
    if (files.length > 0) onFiles(files);
  });
  useEffect(() => {
    if (isFull) return;
    const listen = (event: ClipboardEvent) => paste(event);
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, [isFull]);
  if (isFull) return <p className="text-muted">{t("full", { max })}</p>;
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here can also be chosen below.
    <div
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles(event.dataTransfer.files);
      }}
      className={cx(
        "relative flex flex-col items-center gap-3 rounded-lg border-2 border-dashed p-6 text-center",
        isOver ? "border-brand bg-brand-soft" : "border-strong",
      )}
    >
      <input
        id={id}
        type="file"
        multiple
        accept={ACCEPTED_TYPES}
        className="peer sr-only"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = ""; // the same file may be chosen again
        }}
      />
      <label
        htmlFor={id}
        className={cx(
          buttonStyle({ variant: "secondary" }),
          "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-brand",
        )}
      >
        <Icon name="plus" className="size-5" />
        {t("choose")}
      </label>
      <p className="text-sm text-muted">{t("hint")}</p>
    </div>
  );
}

/** A file on its way with its progress, or why it was not taken. */
function UploadLine({ upload: { name, percent, problem, cancel } }: { upload: Upload }) {
  const t = useTranslations("pictures");
  const texts = useFormTexts();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md border border-line bg-surface px-4 py-2">
      <span className="min-w-0 grow basis-40 truncate">{name}</span>
      {problem ? (
        <p role="alert" className="basis-full text-sm text-danger sm:basis-auto">
          {errorMessage(texts, problem.code, problem.detail, problem.values)}
        </p>
      ) : (
        <progress max={100} value={percent} aria-label={t("progress", { name })} className="h-2 w-40 accent-brand" />
      )}
      <Button variant="ghost" size="sm" onClick={cancel}>
        {problem ? t("dismiss") : t("cancel")}
      </Button>
    </li>
  );
}
