"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { isPassing, type Outbox, readOutbox, saveOutbox, type Unsent } from "@/components/messages/outbox";
import type { Serialized } from "@/components/ui/form/get-json";
import { newRequestKey, sendJson } from "@/components/ui/form/request";
import type { MessageView, SentMessage } from "@/domain/messages/responses";

interface Props {
  userId: string;
  threadId: string;
  onSent: (message: Serialized<MessageView>) => void;
}

/** What happened to the last attempt: nothing wrong, no connection, or the session has ended. */
export type OutboxState = "idle" | "waiting" | "signed_out";

/** Sends messages in the order they were written, each under a key of its own, and keeps those that did not arrive. */
export function useOutbox({ userId, threadId, onSent }: Props) {
  const [outbox, setOutbox] = useState<Outbox>({ draft: "", unsent: [] });
  const [state, setState] = useState<OutboxState>("idle");
  const current = useRef(outbox);
  const isSending = useRef(false);

  const change = useCallback(
    (next: (before: Outbox) => Outbox) => {
      current.current = next(current.current);
      saveOutbox(userId, threadId, current.current);
      setOutbox(current.current);
    },
    [userId, threadId],
  );

  const flush = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    for (;;) {
      const next = current.current.unsent.find(({ problem }) => !problem);
      if (!next) break;
      const { key, text, pictureIds = [] } = next;
      const sent = await sendJson(`/api/threads/${threadId}/messages`, "POST", { key, text, pictureIds });
      if (sent.ok) {
        onSent((sent.answer as Serialized<SentMessage>).message); // our own route answers with it
        change((box) => ({ ...box, unsent: box.unsent.filter((one) => one.key !== key) }));
        setState("idle");
        continue;
      }
      const { code } = sent.problem;
      if (code === "sign_in" || code === "other_account") setState("signed_out");
      else if (isPassing(code)) setState("waiting");
      else {
        change((box) => ({
          ...box,
          unsent: box.unsent.map((one) => (one.key === key ? { ...one, problem: code } : one)),
        }));
        continue;
      }
      break;
    }
    isSending.current = false;
  }, [threadId, change, onSent]);

  // Storage belongs to the browser: it is read after the first drawing, which the server made.
  useEffect(() => {
    change(() => readOutbox(userId, threadId));
    void flush();
    const again = () => void flush();
    window.addEventListener("online", again);
    window.addEventListener("focus", again);
    return () => {
      window.removeEventListener("online", again);
      window.removeEventListener("focus", again);
    };
  }, [userId, threadId, change, flush]);

  const write = (draft: string) => change((box) => ({ ...box, draft }));
  const send = (pictureIds: string[]) => {
    const text = current.current.draft.trim();
    if (!text && pictureIds.length === 0) return;
    change(({ unsent }) => ({ draft: "", unsent: [...unsent, { key: newRequestKey(), text, pictureIds }] }));
    void flush();
  };
  const discard = (key: string) => change((box) => ({ ...box, unsent: box.unsent.filter((one) => one.key !== key) }));
  const retry = (one: Unsent) => {
    const { problem: _, ...rest } = one;
    change((box) => ({ ...box, unsent: box.unsent.map((each) => (each.key === one.key ? rest : each)) }));
    void flush();
  };
  return { ...outbox, state, write, send, flush, discard, retry };
}
