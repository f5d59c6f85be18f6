/** Where a figure stands in a scene, in the scene's own units; `flip` mirrors it. */
export interface PlaceAt {
  x?: number;
  y?: number;
  scale?: number;
  flip?: boolean;
}

/** The SVG transform for a figure; an attribute, not a style, so a strict CSP lets it pass. */
export const transformOf = ({ x = 0, y = 0, scale = 1, flip = false }: PlaceAt) =>
  `translate(${x} ${y}) scale(${flip ? -scale : scale} ${scale})`;
