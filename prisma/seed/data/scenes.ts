import type { Locale } from "@/generated/prisma/enums";

/** A place that is drawn behind an animal, 480 × 360, and what it is called. */
export interface Scene {
  draw: (tint: string) => string;
  /** Where an animal sits: its left, its top, its size. */
  seat: [x: number, y: number, size: number];
  words: Record<Locale, string>;
}

const box = (x: number, y: number, width: number, height: number, fill: string, round = 0) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`;
const dot = (x: number, y: number, r: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const shape = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
const tree = (x: number, y: number, size: number, leaf: string) =>
  box(x - size / 10, y - size / 2, size / 5, size / 2, "#8a5f3e") + dot(x, y - size * 0.75, size * 0.42, leaf);

export const SCENES: Scene[] = [
  {
    draw: (tint) =>
      box(0, 0, 480, 360, "#d8ecf4") +
      dot(400, 70, 34, "#fbe3a2") +
      shape("M0 210 C120 150 220 190 300 180 S430 150 480 190 V360 H0Z", "#a9cf9c") +
      tree(70, 240, 120, "#6fa86b") +
      tree(420, 230, 150, "#5d9a63") +
      shape("M0 270 C140 230 330 250 480 240 V360 H0Z", "#8cbf80") +
      shape("M190 360 C210 310 250 280 330 250 L360 252 C300 290 280 320 280 360Z", tint),
    seat: [90, 172, 190],
    words: { nl: "Op wandel in het park", fr: "En promenade au parc", en: "Out in the park" },
  },
  {
    draw: (tint) =>
      box(0, 0, 480, 360, tint) +
      box(0, 280, 480, 80, "#c89c6e") +
      box(40, 40, 110, 130, "#ffffff", 6) +
      box(50, 50, 90, 110, "#cfe7f2") +
      box(92, 50, 6, 110, "#ffffff") +
      box(210, 150, 240, 90, "#5f8a83", 26) +
      box(196, 196, 268, 90, "#6f9d95", 24) +
      box(232, 180, 96, 50, "#7eaca4", 14) +
      shape("M40 330 C120 306 360 306 440 330 C360 350 120 350 40 330Z", "#f3e6d0") +
      box(380, 60, 50, 60, "#fff7ea", 4),
    seat: [254, 206, 156],
    words: { nl: "Op de zetel", fr: "Sur le canapé", en: "On the sofa" },
  },
  {
    draw: (tint) =>
      box(0, 0, 480, 360, "#e6f1e4") +
      Array.from({ length: 12 }, (_, n) => box(n * 42 - 6, 110, 34, 140, n % 2 ? "#c69c72" : "#bd9167", 6)).join("") +
      box(0, 235, 480, 125, "#93c586") +
      Array.from({ length: 14 }, (_, n) => dot(20 + n * 34, 262 + (n % 4) * 22, 6, n % 3 ? tint : "#f6f1d8")).join("") +
      tree(410, 250, 130, "#74ad70"),
    seat: [130, 172, 190],
    words: { nl: "In de omheinde tuin", fr: "Dans le jardin clôturé", en: "In the fenced garden" },
  },
  {
    draw: (tint) =>
      box(0, 0, 480, 360, "#f7e3cf") +
      [0, 96, 192, 288, 384]
        .map(
          (x, n) =>
            shape(
              `M${x} 240 V${110 - (n % 2) * 24} L${x + 48} ${66 - (n % 2) * 24} L${x + 96} ${110 - (n % 2) * 24} V240Z`,
              n % 3 === 0 ? tint : n % 3 === 1 ? "#c9745a" : "#e0b48a",
            ) +
            box(x + 20, 140, 20, 34, "#fdf6ea", 3) +
            box(x + 56, 140, 20, 34, "#fdf6ea", 3),
        )
        .join("") +
      box(0, 240, 480, 34, "#b9aca0") +
      box(0, 274, 480, 86, "#8fb7c4") +
      box(30, 300, 90, 5, "#b5d2dc", 2) +
      box(320, 326, 110, 5, "#b5d2dc", 2),
    seat: [150, 186, 176],
    words: { nl: "Aan het water", fr: "Au bord de l’eau", en: "By the water" },
  },
  {
    draw: (tint) =>
      box(0, 0, 480, 360, "#f4ead9") +
      box(0, 262, 480, 98, "#d8b58a") +
      box(30, 60, 150, 202, "#e7d3b5", 8) +
      box(42, 72, 126, 178, "#c8a878", 4) +
      dot(154, 165, 6, "#8a6a44") +
      box(230, 90, 90, 70, "#ffffff", 4) +
      box(238, 98, 74, 54, tint) +
      shape("M250 306 C250 268 450 268 450 306 C450 336 250 336 250 306Z", "#a86f5c") +
      shape("M272 300 C272 278 428 278 428 300 C428 318 272 318 272 300Z", "#f6e6d2"),
    seat: [262, 132, 176],
    words: { nl: "In de mand, vlak bij ons", fr: "Dans son panier, près de nous", en: "In the basket, close to us" },
  },
  {
    draw: (tint) =>
      box(0, 0, 480, 360, "#cfe6f3") +
      dot(90, 80, 30, "#fdf0c8") +
      shape("M0 170 H480 V240 H0Z", "#86b9cf") +
      shape("M0 214 C90 196 170 226 260 212 S410 200 480 216 V360 H0Z", "#efdcb4") +
      shape("M300 214 C340 150 450 150 480 190 V230Z", "#c9c08d") +
      dot(390, 312, 20, tint) +
      shape("M370 312 C382 300 398 300 410 312Z", "#fff7ea"),
    seat: [120, 172, 190],
    words: { nl: "Een dag aan zee", fr: "Une journée à la mer", en: "A day at the sea" },
  },
];

export const TINTS = ["#f3d6b8", "#e8c4a8", "#d9c7e0", "#f2c9bd", "#cfdcb6", "#f6e2a9"];

/** What a telephone writes into a picture; made up, as these people are. */
export const CAMERAS = [
  { Make: "Kestrel", Model: "Kestrel 4" },
  { Make: "Lumina", Model: "Lumina S2" },
  { Make: "Orion", Model: "Orion Mini" },
];
