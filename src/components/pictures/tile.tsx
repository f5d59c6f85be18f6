"use client";
import { cx } from "class-variance-authority";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { Icon } from "@/components/illustrations/icon";
import { MAX_ALT } from "@/components/pictures/limits";
import { TileContent } from "@/components/pictures/tile-content";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { OwnPicture } from "@/domain/pictures/responses";

interface Props {
  picture: OwnPicture;
  /** From 0, the cover. */
  place: number;
  count: number;
  isDragged: boolean;
  onDrag: (place: number | undefined) => void;
  onDrop: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onDescribe: (alt: string) => Promise<boolean>;
}

/** One picture of an album with what can be done to it; every drag has a button that does the same. */
export function PictureTile({ picture, place, count, isDragged, ...act }: Props) {
  const t = useTranslations("pictures");
  const title = t("place", { place: place + 1, count });
  return (
    <li
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.effectAllowed = "move";
        act.onDrag(place);
      }}
      onDragEnd={() => act.onDrag(undefined)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) event.preventDefault();
      }}
      onDrop={(event) => {
        if (event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        act.onDrop();
      }}
      className={cx("flex flex-col gap-3 rounded-lg border border-line bg-surface p-3", isDragged && "opacity-50")}
    >
      <div className="relative">
        <TileContent picture={picture} />
        {place === 0 && <Badge className="absolute top-2 left-2">{t("cover")}</Badge>}
      </div>
      <div className="flex flex-wrap items-center gap-1">
        <span className="grow text-sm text-muted">{title}</span>
        <ToolButton label={t("earlier", { title })} isOff={place === 0} onClick={() => act.onMove(place - 1)}>
          <Icon name="arrow-left" className="size-5" />
        </ToolButton>
        <ToolButton label={t("later", { title })} isOff={place === count - 1} onClick={() => act.onMove(place + 1)}>
          <Icon name="arrow-right" className="size-5" />
        </ToolButton>
        <RemoveButton title={title} onRemove={act.onRemove} />
      </div>
      {picture.state === "READY" && <Description alt={picture.alt ?? ""} onDescribe={act.onDescribe} />}
      {picture.state === "READY" && place > 0 && (
        <Button variant="ghost" size="sm" className="self-start" onClick={() => act.onMove(0)}>
          {t("makeCover")}
        </Button>
      )}
    </li>
  );
}

function RemoveButton({ title, onRemove }: { title: string; onRemove: () => void }) {
  const t = useTranslations("pictures");
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <ToolButton label={t("remove", { title })} onClick={() => setAsking(true)}>
        <Icon name="trash-2" className="size-5" />
      </ToolButton>
      <Dialog open={isAsking} onClose={() => setAsking(false)} title={t("removeTitle")} closeLabel={t("removeNo")}>
        <p className="text-muted">{t("removeText")}</p>
        <div className="mt-6 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
          <Button variant="secondary" onClick={() => setAsking(false)}>
            {t("removeNo")}
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              setAsking(false);
              onRemove();
            }}
          >
            {t("removeYes")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

interface ToolProps {
  label: string;
  isOff?: boolean;
  onClick: () => void;
  children: ReactNode;
}

const ToolButton = ({ label, isOff, onClick, children }: ToolProps) => (
  <Button variant="ghost" size="icon" aria-label={label} title={label} disabled={isOff} onClick={onClick}>
    {children}
  </Button>
);

/** The text for those who do not see the picture; saved when its field is left. */
function Description({ alt, onDescribe }: { alt: string; onDescribe: (alt: string) => Promise<boolean> }) {
  const t = useTranslations("pictures");
  const id = useId();
  const [text, setText] = useState(alt);
  const [isSaved, setSaved] = useState(false);
  const save = async () => {
    if (text.trim() !== alt) setSaved(await onDescribe(text));
  };
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {t("alt")}
      </label>
      <input
        id={id}
        value={text}
        maxLength={MAX_ALT}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setSaved(false);
          setText(target.value);
        }}
        onBlur={save}
        className="control mt-1 w-full"
      />
      <p id={`${id}-hint`} aria-live="polite" className="mt-1 text-sm text-muted">
        {isSaved ? t("altSaved") : t("altHint")}
      </p>
    </div>
  );
}
