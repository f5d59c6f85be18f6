"use client";
import { spriteHref } from "@/components/illustrations/sprite";
import type { Service } from "@/generated/prisma/enums";

/** The icons in sprite.svg, most of them from lucide.dev under their names there; "stars" are five in a row. */
export const ICON_NAMES = [
  "activity",
  "arrow-left",
  "arrow-right",
  "badge-check",
  "bell",
  "bookmark",
  "calendar-check",
  "calendar-clock",
  "calendar-x-2",
  "chart-line",
  "check",
  "chevron-down",
  "chevron-right",
  "circle",
  "circle-alert",
  "circle-check",
  "circle-user",
  "clipboard-list",
  "clock",
  "columns",
  "copy",
  "euro",
  "footprints",
  "globe",
  "heart",
  "heart-full",
  "hourglass",
  "inbox",
  "info",
  "layout-dashboard",
  "list-checks",
  "log-out",
  "logo",
  "map",
  "map-pin",
  "message-circle",
  "message-square-warning",
  "monitor",
  "moon",
  "paw-print",
  "plus",
  "scroll-text",
  "search",
  "sliders-horizontal",
  "star",
  "stars",
  "sun",
  "tags",
  "trash-2",
  "triangle-alert",
  "users",
  "wallet",
  "wallet-cards",
  "x",
] as const;

export type IconName = (typeof ICON_NAMES)[number];

/** A line icon in the color of its text. Decoration: the text is beside it. `className` gives its size. */
export function Icon({ name, className }: { name: IconName; className: string }) {
  return (
    <svg aria-hidden="true" className={className}>
      <use href={spriteHref(name)} />
    </svg>
  );
}

const nameOf = (service: Service) => service.toLowerCase().replaceAll("_", "-");

/** The drawing of a service; its second tone is the accent. Decoration: its name is always beside it. */
export function ServiceIcon({ service, className = "size-8" }: { service: Service; className?: string }) {
  return (
    <svg aria-hidden="true" className={className}>
      <use href={spriteHref(nameOf(service))} />
    </svg>
  );
}
