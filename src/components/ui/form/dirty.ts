"use client";
import { type RefObject, useEffect, useRef, useState } from "react";

const CHANNEL = "saved-forms";

/**
 * Watches a form that changes something stored. Leaving with changes that were not sent asks first. When another tab sends
 * a form with the same address, `isOutdated` turns true: this one shows old values.
 */
export function useUnsent(form: RefObject<HTMLFormElement | null>, address: string | null, question: string) {
  const dirty = useRef(false);
  const channel = useRef<BroadcastChannel>(null);
  const [isOutdated, setOutdated] = useState(false);

  useEffect(() => {
    const element = form.current;
    if (!element || !address) return;
    const changed = () => {
      dirty.current = true;
    };
    const leaving = (event: BeforeUnloadEvent) => dirty.current && event.preventDefault();
    const following = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const stays = !link || link.getAttribute("target") === "_blank" || link.getAttribute("href")?.startsWith("#");
      if (stays || !dirty.current || event.ctrlKey || event.metaKey) return;
      if (window.confirm(question)) {
        dirty.current = false;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener("input", changed);
    window.addEventListener("beforeunload", leaving);
    document.addEventListener("click", following, { capture: true });
    const others = new BroadcastChannel(CHANNEL);
    others.onmessage = ({ data }) => data === address && setOutdated(true);
    channel.current = others;
    return () => {
      element.removeEventListener("input", changed);
      window.removeEventListener("beforeunload", leaving);
      document.removeEventListener("click", following, { capture: true });
      others.close();
    };
  }, [form, address, question]);

  /** The form was sent: nothing is lost by leaving, and other tabs hold old values. */
  const sent = () => {
    dirty.current = false;
    channel.current?.postMessage(address);
  };
  return { isOutdated, sent };
}
