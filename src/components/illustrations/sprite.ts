import type { StaticImageData } from "next/image";
import sprite from "./sprite.svg";

const { src } = sprite as StaticImageData; // Next.js declares what it makes of an SVG file as anything

/**
 * Where a drawing is: one file with all of them, whose name changes with what it holds, so that browsers keep it for a year.
 * Its colors are those of the page it is shown on.
 */
export const spriteHref = (name: string) => `${src}#${name}`;
