import { bird } from "./pet-portraits/bird";
import { cat } from "./pet-portraits/cat";
import { type Coat, INK, type PetSpecies, type Portrait } from "./pet-portraits/coat";
import { COATS } from "./pet-portraits/coats";
import { dog } from "./pet-portraits/dog";
import { farmAnimal } from "./pet-portraits/farm-animal";
import { horse } from "./pet-portraits/horse";
import { rabbit } from "./pet-portraits/rabbit";
import { reptile } from "./pet-portraits/reptile";
import { smallAnimal } from "./pet-portraits/small-animal";

const PORTRAITS: Record<PetSpecies, Portrait> = {
  DOG: dog,
  CAT: cat,
  RABBIT: rabbit,
  SMALL_ANIMAL: smallAnimal,
  BIRD: bird,
  REPTILE: reptile,
  HORSE: horse,
  FARM_ANIMAL: farmAnimal,
};

/** A drawn face for a pet without a photo, as a square SVG: the same seed gives the same coat. Safe inline; it has no ids. */
export function petPortraitSvg(species: PetSpecies, seed: string): string {
  const coat = coatOf(species, seed);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" fill="none" stroke="${INK}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"><rect width="200" height="200" fill="${coat.ground}" stroke="none"/>${PORTRAITS[species](coat).replaceAll("\n", "")}</svg>`;
}

function coatOf(species: PetSpecies, seed: string): Coat {
  const [first, ...others] = COATS[species];
  return [first, ...others][hash(seed) % (others.length + 1)] ?? first;
}

/** FNV-1a with a final mix: spreads short, similar seeds evenly over few choices. */
function hash(seed: string): number {
  let value = 0x811c9dc5;
  for (const character of seed) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
