"use client";
import { useEffect, useState } from "react";
import { Icon } from "@/components/illustrations/icon";

const EVENT = "toast";
const SHOWN_MS = 8_000;

/** Announces that something finished. Never the only place where the reader finds it. */
export function toast(text: string) {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: text }));
}

/** Where toasts appear: a polite live region, at the bottom, above the bottom bar. Once per page. */
export function Toaster({ label, dismissLabel }: { label: string; dismissLabel: string }) {
  const [text, setText] = useState<string>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const show = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      setText(String(event.detail));
      clearTimeout(timer);
      timer = setTimeout(() => setText(undefined), SHOWN_MS);
    };
    window.addEventListener(EVENT, show);
    return () => {
      window.removeEventListener(EVENT, show);
      clearTimeout(timer);
    };
  }, []);
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-24 z-50 flex justify-center sm:bottom-6"
    >
      {text && (
        <div className="pointer-events-auto flex items-center gap-3 rounded-full border border-line bg-surface py-1.5 pr-1.5 pl-5 shadow-high">
          <p>{text}</p>
          <button
            type="button"
            aria-label={dismissLabel}
            onClick={() => setText(undefined)}
            className="grid size-11 place-items-center rounded-full hover:bg-sunken"
          >
            <Icon name="x" className="size-4" />
          </button>
        </div>
      )}
    </section>
  );
}
