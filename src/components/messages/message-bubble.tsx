"use client";
import { cx } from "class-variance-authority";
import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/illustrations/icon";
import type { Unsent } from "@/components/messages/outbox";
import { ReportButton } from "@/components/messages/report-button";
import type { ShownMessage } from "@/components/messages/use-messages";
import type { OutboxState } from "@/components/messages/use-outbox";
import { Gallery } from "@/components/pictures/gallery";
import { Button } from "@/components/ui/button";
import { errorMessage } from "@/components/ui/form/problem-words";
import { useFormTexts } from "@/components/ui/form/texts";
import { formatInstant } from "@/i18n/format";

const OWN = "self-end bg-brand-soft text-ink";
const OTHER = "self-start border border-line bg-surface";
const BUBBLE = "max-w-[min(85%,36rem)] rounded-xl px-4 py-2.5";

interface Props {
  message: ShownMessage;
  threadId: string;
  otherName: string;
  /** Contact data is shown to both. */
  isOpen: boolean;
  /** Under the last own message: whether the other has read it. */
  mark: "read" | "sent" | undefined;
}

/** One message, with its author for screen readers, its time, and why something in it is not shown. */
export function MessageBubble({ message, threadId, otherName, isOpen, mark }: Props) {
  const t = useTranslations("messages.chat");
  const locale = useLocale();
  const { seq, isOwn, text, state, createdAt, pictures } = message;
  return (
    <li id={`m${seq}`} className={cx("flex scroll-mt-24 flex-col gap-1", isOwn ? "items-end" : "items-start")}>
      <div className={cx(BUBBLE, isOwn ? OWN : OTHER)}>
        <span className="sr-only">{isOwn ? t("own") : otherName}: </span>
        {text === null ? (
          <p className="text-muted italic">{t(state === "erased" ? "erased" : "hidden")}</p>
        ) : (
          text && <p className="wrap-anywhere whitespace-pre-line">{text}</p>
        )}
        <Gallery label={t("photos")} pictures={pictures} />
      </div>
      <Note message={message} otherName={otherName} isOpen={isOpen} />
      <div className="flex items-center gap-2 px-1 text-xs text-muted">
        <time dateTime={createdAt}>{formatInstant(createdAt, locale, "time")}</time>
        {mark && <span>· {t(mark)}</span>}
        {!isOwn && text !== null && <ReportButton threadId={threadId} messageId={message.id} otherName={otherName} />}
      </div>
    </li>
  );
}

/** Why the other person does not see all of it. */
function Note({ message: { isOwn, state, contactHidden }, otherName, isOpen }: Omit<Props, "threadId" | "mark">) {
  const t = useTranslations("messages.chat");
  const isMasked = contactHidden && !isOpen && state === "shown";
  if (!isMasked && !(isOwn && state === "hidden")) return null;
  const masked = isOwn ? t("maskedOwn", { name: otherName }) : t("maskedOther");
  return (
    <p className="flex max-w-[min(85%,36rem)] gap-1.5 px-1 text-sm text-muted">
      <Icon name="info" className="mt-0.5 size-4 shrink-0" />
      {isMasked ? masked : t("hiddenOwn")}
    </p>
  );
}

interface UnsentProps {
  one: Unsent;
  state: OutboxState;
  onRetry: () => void;
  onDiscard: () => void;
}

/** A message that has not arrived: on its way, waiting for the connection or a sign-in, or refused. */
export function UnsentBubble({ one, state, onRetry, onDiscard }: UnsentProps) {
  const t = useTranslations("messages.chat");
  const texts = useFormTexts();
  const locale = useLocale();
  const isStuck = Boolean(one.problem) || state !== "idle";
  return (
    <li className="flex flex-col items-end gap-1">
      <div className={cx(BUBBLE, OWN, "opacity-70")}>
        <span className="sr-only">{t("own")}: </span>
        <p className="wrap-anywhere whitespace-pre-line">{one.text || t("photos")}</p>
      </div>
      {isStuck && (
        <div className="flex flex-wrap items-center justify-end gap-2 text-sm">
          <p role="alert" className={one.problem ? "text-danger" : "text-muted"}>
            {one.problem ? errorMessage(texts, one.problem) : t(state === "signed_out" ? "signIn" : "waiting")}
          </p>
          {state === "signed_out" && !one.problem && (
            <a href={`/${locale}/sign-in`} target="_blank" className="link">
              {t("signInAgain")}
            </a>
          )}
          <Button variant="ghost" size="sm" onClick={onRetry}>
            {t("retry")}
          </Button>
          <Button variant="ghost" size="sm" onClick={onDiscard}>
            {t("discard")}
          </Button>
        </div>
      )}
    </li>
  );
}
