"use client";
import type { ReactNode, SyntheticEvent } from "react";

const pinAt = (event: SyntheticEvent) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>("[data-pin]") : null;
const isPin = (element: Element | null) => Boolean(element?.closest("svg"));

/** A card and its pin (the same data-pin) light up together, by pointer and by keyboard. Without a script nothing is lost. */
export function HoverSync({ className, children }: { className?: string; children: ReactNode }) {
  function highlight(event: SyntheticEvent<HTMLElement>) {
    const pin = pinAt(event);
    for (const each of event.currentTarget.querySelectorAll<HTMLElement>("[data-pin]")) {
      // A pin may represent several cards: pointing at one of them does not highlight the others.
      const isOther = isPin(each) !== isPin(pin) && each.dataset.pin === pin?.dataset.pin;
      each.toggleAttribute("data-lit", each === pin || isOther);
    }
  }
  return (
    // biome-ignore lint/a11y: nothing here is operated; it only listens to what the links inside do.
    <div
      className={className}
      onPointerOver={highlight}
      onFocus={highlight}
      onClick={(event) => {
        // A pin leads to its card; on a phone the map lies over the list.
        if (isPin(pinAt(event))) event.currentTarget.querySelector<HTMLElement>(":popover-open")?.hidePopover();
      }}
    >
      {children}
    </div>
  );
}
