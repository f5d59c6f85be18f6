"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

interface Props {
  /** Where "j" and "k" go, with the language; without them they move through the links of the list. */
  nextHref?: string | undefined;
  previousHref?: string | undefined;
}

/** Keys of the review: j next, k previous, a approve, r reject. Nothing happens while somebody types or a dialog is open. */
export function ReviewShortcuts({ nextHref, previousHref }: Props) {
  const router = useRouter();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isForSomethingElse(event)) return;
      const { key } = event;
      // In a list of cards, that of the one with the focus.
      const card = document.activeElement?.closest("[data-queue-item]") ?? document;
      if (key === "a" || key === "r")
        card.querySelector<HTMLElement>(`[data-shortcut="${key}"] button, button[data-shortcut="${key}"]`)?.click();
      if (key !== "j" && key !== "k") return;
      const href = key === "j" ? nextHref : previousHref;
      if (href) router.push(href);
      else moveFocus(key === "j" ? 1 : -1);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router, nextHref, previousHref]);
  return null;
}

/** A key of the browser or of a field, or while a dialog is open. */
function isForSomethingElse({ target, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  const isTyping = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
  return isTyping || ctrlKey || metaKey || altKey || document.querySelector("dialog[open]");
}

/** To the next or previous card or row's link of the list on this page. */
function moveFocus(step: number) {
  const links = [...document.querySelectorAll<HTMLElement>("tbody th a, [data-queue-item]")];
  // -1 where the focus is elsewhere
  const here = links.findIndex((each) => each.contains(document.activeElement));
  links[here === -1 && step < 0 ? links.length - 1 : here + step]?.focus();
}
