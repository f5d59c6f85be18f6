"use client";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { Composer } from "@/components/messages/composer";
import { MessageBubble, UnsentBubble } from "@/components/messages/message-bubble";
import { groupByDay, type Page, type ShownMessage, useMessages } from "@/components/messages/use-messages";
import { useOutbox } from "@/components/messages/use-outbox";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { sendJson } from "@/components/ui/form/request";
import type { Obstacle } from "@/domain/messages/responses";
import { formatInstant } from "@/i18n/format";

interface Props {
  threadId: string;
  userId: string;
  otherName: string;
  obstacle: Obstacle | null;
  readSeq: number;
  initial: Page;
  /** The bookings of the two, drawn by the server, and when each was requested. */
  cards: { at: string; card: ReactNode }[];
  /** Whether the page shows a message that was searched for, instead of the latest. */
  isElsewhere?: boolean;
  /** Pictures that were uploaded here and not sent. */
  attached: Parameters<typeof Composer>[0]["attached"];
}

/** The messages of two people, by day, with what one of them writes. */
export function Conversation({ threadId, userId, otherName, obstacle, readSeq, initial, cards, ...rest }: Props) {
  const { isElsewhere, attached } = rest;
  const t = useTranslations("messages.chat");
  const locale = useLocale();
  const { messages, add, lastSeq, hasOlder, older, loadOlder, otherReadSeq, isOpen } = useMessages(threadId, initial);
  const onSent = useCallback((message: ShownMessage) => add([message]), [add]);
  const outbox = useOutbox({ userId, threadId, onSent });
  const end = useRef<HTMLDivElement>(null);
  const shownCount = messages.length + outbox.unsent.length;

  useMarkRead(threadId, readSeq, lastSeq);
  useRefreshWhenOpened(isOpen, initial.isOpen);
  useEffect(() => {
    if (!isElsewhere && shownCount > 0) end.current?.scrollIntoView({ block: "end" });
  }, [lastSeq, shownCount, isElsewhere]);

  const lastOwn = messages.findLast(({ isOwn }) => isOwn);
  const days = groupByDay(messages, hasOlder ? cards.filter(({ at }) => at >= (messages[0]?.createdAt ?? "")) : cards);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {hasOlder && (
        <div className="flex flex-col items-center gap-2">
          <Button variant="secondary" size="sm" pending={older === "loading"} onClick={() => void loadOlder()}>
            {t("older")}
          </Button>
          {older === "failed" && (
            <Alert tone="danger" role="alert">
              {t("olderFailed")}
            </Alert>
          )}
        </div>
      )}
      <div role="log" aria-label={t("log")} className="flex flex-col gap-6">
        {days.map(({ day, items }) => (
          <section key={day} aria-label={formatInstant(items[0]?.at ?? "", locale, "longDate")}>
            <h2 className="mb-3 text-center text-sm font-semibold text-muted">
              {formatInstant(items[0]?.at ?? "", locale, "longDate")}
            </h2>
            <ol className="flex flex-col gap-2">
              {items.map((item) =>
                "card" in item ? (
                  item.card
                ) : (
                  <MessageBubble
                    key={item.message.seq}
                    {...{ message: item.message, threadId, otherName, isOpen }}
                    mark={item.message === lastOwn ? (item.message.seq <= otherReadSeq ? "read" : "sent") : undefined}
                  />
                ),
              )}
            </ol>
          </section>
        ))}
        {days.length === 0 && outbox.unsent.length === 0 && <p className="text-center text-muted">{t("empty")}</p>}
        {outbox.unsent.length > 0 && (
          <ol className="flex flex-col gap-2">
            {outbox.unsent.map((one) => (
              <UnsentBubble
                key={one.key}
                {...{ one, state: outbox.state }}
                onRetry={() => outbox.retry(one)}
                onDiscard={() => outbox.discard(one.key)}
              />
            ))}
          </ol>
        )}
      </div>
      {obstacle ? (
        <Alert tone="info">{t(`obstacles.${obstacle}`, { name: otherName })}</Alert>
      ) : (
        <Composer {...{ threadId, attached }} draft={outbox.draft} onWrite={outbox.write} onSend={outbox.send} />
      )}
      <div ref={end} />
    </div>
  );
}

/** Says how far was read, while the page is in view. */
function useMarkRead(threadId: string, readSeq: number, lastSeq: number) {
  const marked = useRef(readSeq);
  useEffect(() => {
    const mark = () => {
      if (document.visibilityState !== "visible" || lastSeq <= marked.current) return;
      marked.current = lastSeq;
      void sendJson(`/api/threads/${threadId}/read`, "POST", { seq: lastSeq }).then(({ ok }) => {
        if (!ok) marked.current = readSeq; // said again with the next message, or when the page comes back into view
      });
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [threadId, readSeq, lastSeq]);
}

/** Once a booking is paid, what was masked is shown: the page is read again. */
function useRefreshWhenOpened(isOpen: boolean, wasOpen: boolean) {
  const router = useRouter();
  useEffect(() => {
    if (isOpen && !wasOpen) router.refresh();
  }, [isOpen, wasOpen, router]);
}
