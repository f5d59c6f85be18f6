"use client";
import { cx } from "class-variance-authority";
import { useTranslations } from "next-intl";
import { type DragEvent, useEffect, useEffectEvent, useId, useState } from "react";
import { Icon } from "@/components/illustrations/icon";
import { ACCEPTED_TYPES } from "@/components/pictures/limits";
import { buttonStyle } from "@/components/ui/button";

interface DropZoneProps {
  isFull: boolean;
  max: number;
  onFiles: (files: Iterable<File>) => void;
}

/** Takes pictures that are chosen, dragged or pasted. */
export function DropZone({ isFull, max, onFiles }: DropZoneProps) {
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
