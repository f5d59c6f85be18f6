"use client";
import { cx } from "class-variance-authority";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Icon } from "@/components/illustrations/icon";
import { ACCEPTED_TYPES, MAX_PICTURES } from "@/components/pictures/limits";
import { TileContent } from "@/components/pictures/tile-content";
import { UploadLine } from "@/components/pictures/upload-line";
import { type Upload, useAlbum } from "@/components/pictures/use-album";
import { Button, buttonStyle } from "@/components/ui/button";
import type { Album, OwnPicture } from "@/domain/pictures/responses";

/** Pictures that wait in a thread until their message is sent; they survive a reload. */
export function useAttachments(threadId: string, attached: Album) {
  const { pictures, uploads, add, remove } = useAlbum({ kind: "MESSAGE", threadId }, attached);
  // Sent ones leave at once, before the server says so.
  const [sent, setSent] = useState<string[]>([]);
  const waiting = pictures.filter(({ id }) => !sent.includes(id));
  const readyIds = waiting.filter(({ state }) => state === "READY").map(({ id }) => id);
  return {
    ...{ pictures: waiting, uploads, readyIds, add, remove },
    isFull: waiting.length + uploads.length >= MAX_PICTURES.MESSAGE,
    /** Something is on its way, or was refused and is still there. */
    isBusy: uploads.some(({ problem }) => !problem) || waiting.some(({ state }) => state === "WAITING"),
    clear: () => setSent((before) => [...before, ...readyIds]),
  };
}

interface AttachProps {
  onFiles: (files: Iterable<File>) => void;
  isFull: boolean;
}

/** Chooses pictures for a message. */
export function AttachButton({ onFiles, isFull }: AttachProps) {
  const t = useTranslations("messages.chat");
  const id = useId();
  return (
    <span className="relative">
      <input
        {...{ id, disabled: isFull }}
        type="file"
        multiple
        accept={ACCEPTED_TYPES}
        className="peer sr-only"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <label
        htmlFor={id}
        title={t("attach")}
        className={cx(
          buttonStyle({ variant: "ghost", size: "icon" }),
          "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-brand peer-disabled:opacity-50",
        )}
      >
        <Icon name="plus" className="size-5" />
        <span className="sr-only">{t("attach")}</span>
      </label>
    </span>
  );
}

interface AttachedProps {
  pictures: OwnPicture[];
  uploads: Upload[];
  remove: (id: string) => Promise<boolean>;
}

/** What goes out with the next message. */
export function AttachedPictures({ pictures, uploads, remove }: AttachedProps) {
  const t = useTranslations("messages.chat");
  if (pictures.length === 0 && uploads.length === 0) return null;
  return (
    <div className="mb-2 flex flex-col gap-2">
      <ul className="relative flex gap-2 overflow-x-auto">
        {pictures.map((picture) => (
          <li key={picture.id} className="relative w-32 shrink-0">
            <TileContent picture={picture} />
            <Button
              variant="secondary"
              size="icon"
              aria-label={t("detach")}
              className="absolute! top-1 right-1"
              onClick={() => void remove(picture.id)}
            >
              <Icon name="x" className="size-5" />
            </Button>
          </li>
        ))}
      </ul>
      <ul className="flex flex-col gap-2">
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} />
        ))}
      </ul>
    </div>
  );
}
