"use client";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Seen } from "@/components/search/map/drawing";
import { highlight, leadToCard } from "@/components/search/map/highlight";
import { areaHref, type MapPlace, namesOn, pan, zoomAt } from "@/components/search/map/moves";
import { MAP_SIZE } from "@/components/search/map/size";
import { FIRST_VIEW, type MapWords, seenOn, type View } from "@/components/search/map/view";
import { formatMoney } from "@/i18n/format";

interface Props {
  box: RefObject<HTMLDivElement | null>;
  words: MapWords;
  show: (next: { seen: Seen; href: string }) => void;
}

const MIDDLE = { x: MAP_SIZE / 2, y: MAP_SIZE / 2 };
const STEP = MAP_SIZE / 4;
/** A finger that moves less than this taps. */
const TAP = 6;

const MOVES: [sign: string, key: string, move: (view: View, radiusKm: number) => View][] = [
  ["←", "ArrowLeft", (view) => pan(view, { x: STEP, y: 0 })],
  ["↑", "ArrowUp", (view) => pan(view, { x: 0, y: STEP })],
  ["↓", "ArrowDown", (view) => pan(view, { x: 0, y: -STEP })],
  ["→", "ArrowRight", (view) => pan(view, { x: -STEP, y: 0 })],
  ["+", "+", (view, radiusKm) => zoomAt(view, 2, MIDDLE, radiusKm)],
  ["−", "-", (view, radiusKm) => zoomAt(view, 0.5, MIDDLE, radiusKm)],
  ["⌂", "0", () => FIRST_VIEW],
];

/** Moves the map by finger, mouse, button and key. Loaded when somebody begins to use it. */
export function LiveMap({ box, words, show }: Props) {
  const [places, setPlaces] = useState<MapPlace[]>();
  const view = useRef(FIRST_VIEW);
  const { locale, radiusKm } = words;

  const moveTo = (next: View) => {
    view.current = next;
    const names = places ? namesOn(words, next, places) : words.names;
    const cards = {
      price: (cents: number) => formatMoney(cents, locale, { whole: true }),
      idOf: (number: number) => document.querySelector(`li[data-pin="${number}"]`)?.id ?? "",
    };
    show({ seen: seenOn(words, next, cards, names), href: areaHref(window.location.href, words, next, radiusKm) });
  };
  const onMove = useEffectEvent(moveTo);
  const onZoom = useEffectEvent((factor: number, at: { x: number; y: number }) =>
    moveTo(zoomAt(view.current, factor, at, radiusKm)),
  );

  useEffect(() => {
    const asked = fetch(`/api/places/map?locale=${locale}`).then((response) => response.json());
    // Without them, the names of the first drawing stay.
    asked.then(({ places }: { places: MapPlace[] }) => setPlaces(places)).catch(() => undefined);
  }, [locale]);

  useEffect(() => {
    const svg = box.current?.querySelector("svg");
    const results = box.current?.closest<HTMLElement>("[data-results]");
    if (!svg || !results) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    for (const event of ["pointerover", "focusin"]) results.addEventListener(event, highlight, { signal });
    results.addEventListener("click", leadToCard, { signal });
    listen(svg, signal, {
      viewNow: () => view.current,
      show: (next) => onMove(next),
      zoom: (by, at) => onZoom(by, at),
    });
    return () => stop.abort();
  }, [box]);

  return (
    <div
      className="map-controls"
      onKeyDown={(event) => {
        const move = MOVES.find(([, key]) => key === event.key)?.[2];
        if (!move) return;
        event.preventDefault();
        moveTo(move(view.current, radiusKm));
      }}
    >
      {MOVES.map(([sign, , move], n) => (
        <button
          key={sign}
          type="button"
          aria-label={words.buttons[n]}
          title={words.buttons[n]}
          onClick={() => moveTo(move(view.current, radiusKm))}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}

interface Handlers {
  viewNow: () => View;
  show: (view: View) => void;
  zoom: (factor: number, at: { x: number; y: number }) => void;
}

/** One finger moves, two zoom; a click on a pin stays a click. The wheel zooms with Ctrl, as a pinch on a touchpad says. */
function listen(svg: SVGSVGElement, signal: AbortSignal, { viewNow, show, zoom }: Handlers) {
  const fingers = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const scale = () => MAP_SIZE / svg.getBoundingClientRect().width;
  const at = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = svg.getBoundingClientRect();
    return { x: (clientX - left) * scale(), y: (clientY - top) * scale() };
  };
  const spread = () => {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  const on = <K extends keyof SVGElementEventMap>(
    name: K,
    handler: (event: SVGElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ) => svg.addEventListener(name, handler, { signal, ...options });

  on("pointerdown", (event) => {
    if (fingers.size === 0) moved = 0;
    fingers.set(event.pointerId, at(event));
  });
  on("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    const widthBefore = spread();
    fingers.set(event.pointerId, now);
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (moved > TAP && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    if (widthBefore > 0) return zoom(spread() / widthBefore, now);
    if (moved > TAP) show(pan(viewNow(), { x: now.x - before.x, y: now.y - before.y }));
  });
  for (const end of ["pointerup", "pointercancel"] as const) on(end, (event) => void fingers.delete(event.pointerId));
  on("dragstart", (event) => event.preventDefault());
  on("click", (event) => moved > TAP && (event.preventDefault(), event.stopPropagation()), { capture: true });
  on("dblclick", (event) => zoom(2, at(event)));
  on(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(2 ** (-event.deltaY / 200), at(event));
    },
    { passive: false },
  );
  svg.dataset.live = "";
}
