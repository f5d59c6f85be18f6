const pinAt = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLElement>("[data-pin]") : null);
const numbersOf = (element: HTMLElement | null) => element?.dataset.pin?.split(" ") ?? [];
const isPin = (element: Element | null) => Boolean(element?.closest("svg"));

/** A card and its pin (data-pin: the numbers of its cards) light up together, by pointer and by keyboard. Without a script nothing is lost. */
export function highlight(event: Event) {
  const pin = pinAt(event);
  if (!(event.currentTarget instanceof Element)) return;
  for (const each of event.currentTarget.querySelectorAll<HTMLElement>("[data-pin]")) {
    // A pin may represent several cards: pointing at one of them does not highlight the others.
    const isOther = isPin(each) !== isPin(pin) && numbersOf(each).some((number) => numbersOf(pin).includes(number));
    each.toggleAttribute("data-lit", each === pin || isOther);
  }
}

/** A pin leads to its card; on a phone the map lies over the list. */
export function leadToCard(event: Event) {
  if (isPin(pinAt(event)) && event.currentTarget instanceof Element)
    event.currentTarget.querySelector<HTMLElement>(":popover-open")?.hidePopover();
}
