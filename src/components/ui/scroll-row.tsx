"use client";
import { usePathname } from "next/navigation";
import { type ComponentProps, useEffect, useRef } from "react";

/** A menu that may be wider than a phone: scrolls the current item to the middle of the row, and nothing else. */
export function ScrollRow({ current, ...rest }: ComponentProps<"nav"> & { current?: string }) {
  const row = useRef<HTMLElement>(null);
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the current item triggers the scroll.
  useEffect(() => {
    const nav = row.current;
    const here = nav?.querySelector("[aria-current=page]")?.getBoundingClientRect();
    if (!nav || !here) return;
    const { left, width } = nav.getBoundingClientRect();
    nav.scrollLeft += here.left + here.width / 2 - left - width / 2;
  }, [path, current]);
  return <nav ref={row} {...rest} />;
}
