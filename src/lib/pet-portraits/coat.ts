/** The animals people can book care for. */
export type PetSpecies = "DOG" | "CAT" | "RABBIT" | "SMALL_ANIMAL" | "BIRD" | "REPTILE" | "HORSE" | "FARM_ANIMAL";

/** The colours of one animal: its coat, the darker patches, the lighter parts, nose or beak, and the ground behind it. */
export type Coat = { coat: string; patch: string; light: string; nose: string; ground: string };

/** Draws an animal on a field of 200 × 200, without the ground. */
export type Portrait = (coat: Coat) => string;

/** The one line all animals are drawn with. */
export const INK = "#3b2c24";

/** The same drawing once more, mirrored, for the other half of a face. */
export const both = (half: string): string => `${half}<g transform="matrix(-1 0 0 1 200 0)">${half}</g>`;

/** Two round eyes with a glint, `apart` from the middle. */
export function eyes(apart: number, y: number, radius = 7): string {
  return [100 - apart, 100 + apart]
    .map(
      (x) =>
        `<g stroke="none"><circle cx="${x}" cy="${y}" r="${radius}" fill="${INK}"/><circle cx="${x + 2}" cy="${y - 2.5}" r="${radius / 3}" fill="#fff"/></g>`,
    )
    .join("");
}
