import { expect, test } from "vitest";
import { petPortraitSvg } from "./portraits";

const SPECIES = ["DOG", "CAT", "RABBIT", "SMALL_ANIMAL", "BIRD", "REPTILE", "HORSE", "FARM_ANIMAL"] as const;

test.each(SPECIES)("a %s keeps its coat, and many of them come in four", (species) => {
  const seeds = Array.from({ length: 200 }, (_, index) => `pet-${index}`);
  const drawn = seeds.map((seed) => petPortraitSvg(species, seed));
  expect(seeds.map((seed) => petPortraitSvg(species, seed))).toEqual(drawn);
  expect(new Set(drawn).size).toBe(4);
});

test("every species has a face of its own", () => {
  expect(new Set(SPECIES.map((species) => petPortraitSvg(species, "Nala"))).size).toBe(SPECIES.length);
});

test("what is drawn is whole, has no ids that could clash, and no part of the seed", () => {
  for (const species of SPECIES) {
    const svg = petPortraitSvg(species, `"><script>`);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 200 200".*<\/svg>$/);
    expect(svg).not.toMatch(/\bid=|script|undefined|NaN/);
    expect(svg.match(/<g\b/g)?.length ?? 0).toBe(svg.match(/<\/g>/g)?.length ?? 0);
  }
});
