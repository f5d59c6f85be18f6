"use client";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { MapDrawing, type Seen } from "@/components/search/map/drawing";
import type { MapWords } from "@/components/search/map/view";

/** What nobody needs who only reads. */
const LiveMap = lazy(async () => ({ default: (await import("./live")).LiveMap }));

interface Props {
  words: MapWords;
  first: Seen;
  /** "Zoek in dit gebied": the search of all that the first drawing shows; null where that is what was asked. */
  area: [label: string, href: string | null];
}

/** The map as the server draws it. Once somebody points at, touches or tabs into the results, it can be moved. */
export function MapPanel({ words, first, area: [label, firstHref] }: Props) {
  const [isLive, setLive] = useState(false);
  const [{ seen, href }, show] = useState({ seen: first, href: firstHref });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const results = box.current?.closest("[data-results]");
    for (const touch of ["pointerover", "focusin"])
      results?.addEventListener(touch, () => setLive(true), { once: true });
  }, []);
  return (
    <div ref={box}>
      <MapDrawing label={words.label} seen={seen} />
      {isLive && (
        <Suspense>
          <LiveMap box={box} words={words} show={show} />
        </Suspense>
      )}
      {href && (
        <a href={href} rel="nofollow" className="map-area">
          {label}
        </a>
      )}
    </div>
  );
}
