/** Animals people bring, most frequent first. */
export const speciesKeys = ["DOG", "CAT", "RABBIT", "SMALL_ANIMAL", "BIRD", "REPTILE", "HORSE", "FARM_ANIMAL"] as const;
