"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId } from "react";
import { AttachButton, AttachedPictures, useAttachments } from "@/components/messages/attachments";
import { Button } from "@/components/ui/button";
import type { Album } from "@/domain/pictures/responses";

/** As in domain/messages/schema, whose checks need not come to the browser. */
export const MAX_LENGTH = 2000;
/** From here on the count is shown. */
const NEARLY_FULL = 1600;

interface Props {
  threadId: string;
  draft: string;
  onWrite: (draft: string) => void;
  onSend: (pictureIds: string[]) => void;
  /** What was uploaded before and not sent. */
  attached: Album;
}

/** Where a message is written; it stays in view, above the menu on a phone. Ctrl or Cmd with Enter sends. */
export function Composer({ threadId, draft, onWrite, onSend, attached }: Props) {
  const t = useTranslations("messages.chat");
  const id = useId();
  const isTooLong = draft.length > MAX_LENGTH;
  const attachments = useAttachments(threadId, attached);
  const canSend = !isTooLong && !attachments.isBusy && (draft.trim() !== "" || attachments.readyIds.length > 0);
  const send = () => {
    if (!canSend) return;
    onSend(attachments.readyIds);
    attachments.clear();
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="sticky bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-10 -mx-1 border-t border-line bg-canvas px-1 py-3 lg:bottom-0"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={id} className="sr-only">
        {t("label")}
      </label>
      <AttachedPictures {...attachments} />
      <div className="flex items-end gap-2">
        <AttachButton onFiles={attachments.add} isFull={attachments.isFull} />
        <textarea
          id={id}
          name="text"
          rows={1}
          value={draft}
          placeholder={t("label")}
          aria-invalid={isTooLong || undefined}
          aria-describedby={draft.length > NEARLY_FULL ? `${id}-count` : undefined}
          onChange={({ target }) => onWrite(target.value)}
          onKeyDown={sendByKey}
          className="control field-sizing-content max-h-40 min-h-11 grow"
        />
        <Button type="submit" disabled={!canSend}>
          {t("send")}
        </Button>
      </div>
      {draft.length > NEARLY_FULL && (
        <p
          id={`${id}-count`}
          role="status"
          className={isTooLong ? "mt-1 text-sm text-danger" : "mt-1 text-sm text-muted"}
        >
          {isTooLong && `${t("tooLong")} `}
          {t("count", { count: draft.length, max: MAX_LENGTH })}
        </p>
      )}
    </form>
  );
}
