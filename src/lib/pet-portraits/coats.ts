import type { Coat, PetSpecies } from "./coat";

const coat = (base: string, patch: string, light: string, nose: string, ground: string): Coat => ({
  coat: base,
  patch,
  light,
  nose,
  ground,
});

/** What each animal can look like. The grounds run from the green to the apricot of the brand. */
export const COATS: Record<PetSpecies, readonly [Coat, ...Coat[]]> = {
  DOG: [
    coat("#e2a566", "#a8683a", "#fbeedd", "#4a3428", "#cfe6da"),
    coat("#f6eadb", "#8a5a3c", "#fffaf2", "#4a3428", "#fad5b8"),
    coat("#6b625e", "#47403e", "#e6e0da", "#2f2826", "#fbe6cb"),
    coat("#c9793f", "#7c4426", "#f7dfc3", "#4a3428", "#e0eeda"),
  ],
  CAT: [
    coat("#efa55f", "#c8742f", "#fdeedb", "#e99a90", "#cfe6da"),
    coat("#8e8f93", "#64666b", "#eceae6", "#e5a29a", "#fbe6cb"),
    coat("#f5ece0", "#cda27a", "#fffaf3", "#e99a90", "#fad5b8"),
    coat("#5a5150", "#3d3635", "#dcd3cb", "#d98c84", "#e0eeda"),
  ],
  RABBIT: [
    coat("#cfa47c", "#a8794f", "#fbf0e2", "#efaaa0", "#e0eeda"),
    coat("#f7f1e8", "#d9c4ab", "#ffffff", "#efaaa0", "#cfe6da"),
    coat("#a7a3a2", "#7d7978", "#f1eeea", "#e8a49b", "#fad5b8"),
    coat("#8a6650", "#64483a", "#ecd9c6", "#e39a90", "#fbe6cb"),
  ],
  SMALL_ANIMAL: [
    coat("#e6b06f", "#7a4e34", "#fff6ea", "#eda297", "#e0eeda"),
    coat("#f4e6d2", "#d79a55", "#fffaf2", "#eda297", "#cfe6da"),
    coat("#8b7d76", "#4d4340", "#f3ece4", "#e39a90", "#fad5b8"),
    coat("#b9764a", "#f0dcc0", "#fdf0e0", "#eda297", "#fbe6cb"),
  ],
  BIRD: [
    coat("#8cc36a", "#4f8a4a", "#f7e58f", "#f0a04b", "#fbe6cb"),
    coat("#7fb9d8", "#4379a0", "#f5f3ea", "#e8b25a", "#fad5b8"),
    coat("#f2d06b", "#d39a3b", "#fdf2c4", "#e88a4a", "#cfe6da"),
    coat("#d9d6d0", "#8f8f93", "#f8efb0", "#e9a25a", "#e0eeda"),
  ],
  REPTILE: [
    coat("#b5cf7f", "#8a6a45", "#d6b27c", "#ef9f7d", "#fbe6cb"),
    coat("#9cc4a6", "#4f7a63", "#a9cfae", "#ef9f7d", "#fad5b8"),
    coat("#d9c08a", "#6b5540", "#c49a62", "#e98e6c", "#cfe6da"),
    coat("#c3cf95", "#a5653c", "#eec07c", "#ef9f7d", "#e0eeda"),
  ],
  HORSE: [
    coat("#a9683f", "#4f3124", "#fbf0e2", "#d8a583", "#cfe6da"),
    coat("#d9a561", "#fbeed3", "#fff6e6", "#e6bf98", "#e0eeda"),
    coat("#b9b4b0", "#78726e", "#f6f3ee", "#9b928d", "#fad5b8"),
    coat("#5f4538", "#382822", "#f3e6d6", "#8c6a58", "#fbe6cb"),
  ],
  FARM_ANIMAL: [
    coat("#fbf4ea", "#9a5a38", "#f2b366", "#efb3a4", "#cfe6da"),
    coat("#fdf8f1", "#4b4442", "#f4d06f", "#efb3a4", "#e0eeda"),
    coat("#d29a63", "#a56d3e", "#fdf3e3", "#e9b9a0", "#fbe6cb"),
    coat("#eceff0", "#8fa0ab", "#f2b366", "#e8b0a6", "#fad5b8"),
  ],
};
