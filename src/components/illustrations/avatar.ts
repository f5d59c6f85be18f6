import { createAvatar } from "@dicebear/core";
import * as notionists from "@dicebear/notionists";

/** From the green to the apricot of the brand, light enough for ink lines to stand out. */
const BACKGROUNDS = ["cfe6da", "e0eeda", "f1efd8", "fbe6cb", "fad5b8"];

/** Of all the set can draw, the faces one would leave a pet with: open eyes, a smile, nothing odd. */
const FRIENDLY_FACES: notionists.Options = {
  eyes: ["variant01", "variant02", "variant04", "variant05"],
  brows: ["variant01", "variant04", "variant05", "variant07", "variant10", "variant12"],
  lips: ["variant03", "variant14", "variant17", "variant22", "variant23", "variant25", "variant30"],
  beardProbability: 0,
  bodyIconProbability: 0,
  gestureProbability: 0,
  glassesProbability: 15,
  glasses: ["variant03", "variant08", "variant11"],
};

/**
 * A drawn face for someone without a photo, as SVG: the same seed gives the same face. Drawings by Zoish (Notionists, CC0).
 * Use it as an image, not inline: the ids inside are the same for everyone.
 */
export function avatarSvg(seed: string): string {
  return createAvatar(notionists, {
    ...FRIENDLY_FACES,
    seed,
    backgroundColor: BACKGROUNDS,
    scale: 135,
    translateY: 8,
  }).toString();
}
