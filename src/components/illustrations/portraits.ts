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

const coatColours = (base: string, patch: string, light: string, nose: string, ground: string): Coat => ({
  coat: base,
  patch,
  light,
  nose,
  ground,
});

/** What each animal can look like. The grounds run from the green to the apricot of the brand. */
export const COATS: Record<PetSpecies, readonly [Coat, ...Coat[]]> = {
  DOG: [
    coatColours("#e2a566", "#a8683a", "#fbeedd", "#4a3428", "#cfe6da"),
    coatColours("#f6eadb", "#8a5a3c", "#fffaf2", "#4a3428", "#fad5b8"),
    coatColours("#6b625e", "#47403e", "#e6e0da", "#2f2826", "#fbe6cb"),
    coatColours("#c9793f", "#7c4426", "#f7dfc3", "#4a3428", "#e0eeda"),
  ],
  CAT: [
    coatColours("#efa55f", "#c8742f", "#fdeedb", "#e99a90", "#cfe6da"),
    coatColours("#8e8f93", "#64666b", "#eceae6", "#e5a29a", "#fbe6cb"),
    coatColours("#f5ece0", "#cda27a", "#fffaf3", "#e99a90", "#fad5b8"),
    coatColours("#5a5150", "#3d3635", "#dcd3cb", "#d98c84", "#e0eeda"),
  ],
  RABBIT: [
    coatColours("#cfa47c", "#a8794f", "#fbf0e2", "#efaaa0", "#e0eeda"),
    coatColours("#f7f1e8", "#d9c4ab", "#ffffff", "#efaaa0", "#cfe6da"),
    coatColours("#a7a3a2", "#7d7978", "#f1eeea", "#e8a49b", "#fad5b8"),
    coatColours("#8a6650", "#64483a", "#ecd9c6", "#e39a90", "#fbe6cb"),
  ],
  SMALL_ANIMAL: [
    coatColours("#e6b06f", "#7a4e34", "#fff6ea", "#eda297", "#e0eeda"),
    coatColours("#f4e6d2", "#d79a55", "#fffaf2", "#eda297", "#cfe6da"),
    coatColours("#8b7d76", "#4d4340", "#f3ece4", "#e39a90", "#fad5b8"),
    coatColours("#b9764a", "#f0dcc0", "#fdf0e0", "#eda297", "#fbe6cb"),
  ],
  BIRD: [
    coatColours("#8cc36a", "#4f8a4a", "#f7e58f", "#f0a04b", "#fbe6cb"),
    coatColours("#7fb9d8", "#4379a0", "#f5f3ea", "#e8b25a", "#fad5b8"),
    coatColours("#f2d06b", "#d39a3b", "#fdf2c4", "#e88a4a", "#cfe6da"),
    coatColours("#d9d6d0", "#8f8f93", "#f8efb0", "#e9a25a", "#e0eeda"),
  ],
  REPTILE: [
    coatColours("#b5cf7f", "#8a6a45", "#d6b27c", "#ef9f7d", "#fbe6cb"),
    coatColours("#9cc4a6", "#4f7a63", "#a9cfae", "#ef9f7d", "#fad5b8"),
    coatColours("#d9c08a", "#6b5540", "#c49a62", "#e98e6c", "#cfe6da"),
    coatColours("#c3cf95", "#a5653c", "#eec07c", "#ef9f7d", "#e0eeda"),
  ],
  HORSE: [
    coatColours("#a9683f", "#4f3124", "#fbf0e2", "#d8a583", "#cfe6da"),
    coatColours("#d9a561", "#fbeed3", "#fff6e6", "#e6bf98", "#e0eeda"),
    coatColours("#b9b4b0", "#78726e", "#f6f3ee", "#9b928d", "#fad5b8"),
    coatColours("#5f4538", "#382822", "#f3e6d6", "#8c6a58", "#fbe6cb"),
  ],
  FARM_ANIMAL: [
    coatColours("#fbf4ea", "#9a5a38", "#f2b366", "#efb3a4", "#cfe6da"),
    coatColours("#fdf8f1", "#4b4442", "#f4d06f", "#efb3a4", "#e0eeda"),
    coatColours("#d29a63", "#a56d3e", "#fdf3e3", "#e9b9a0", "#fbe6cb"),
    coatColours("#eceff0", "#8fa0ab", "#f2b366", "#e8b0a6", "#fad5b8"),
  ],
};

/** A budgie with a light face, cheek spots and folded wings. */
export const bird: Portrait = ({ coat, patch, light, nose }) => `
<path d="M96 44 C90 32 92 22 100 16 C102 24 106 26 112 24 C110 32 110 38 106 44 Z" fill="${patch}"/>
<path d="M50 204 C46 176 54 150 56 126 C50 74 66 40 100 40 C134 40 150 74 144 126 C146 150 154 176 150 204 Z" fill="${coat}"/>
<path d="M58 92 C60 60 78 46 100 46 C122 46 140 60 142 92 C142 116 124 130 100 130 C76 130 58 116 58 92 Z" fill="${light}" stroke="none"/>
${both(`<path d="M54 136 C36 152 30 180 34 204 H64 C70 182 66 154 54 136 Z" fill="${patch}"/><path d="M46 170 C52 172 56 176 58 182 M42 186 C48 188 52 192 54 198" stroke-width="4"/>`)}
${both(`<path d="M72 56 C78 52 84 50 90 49 M66 66 C74 60 82 58 90 57" stroke="${patch}" stroke-width="4"/>`)}
${both(`<circle cx="74" cy="114" r="6" fill="${patch}" stroke="none"/>`)}
${eyes(25, 84)}
<path d="M86 94 C86 84 114 84 114 94 C114 110 106 122 100 126 C94 122 86 110 86 94 Z" fill="${nose}"/>
<path d="M92 95 H93 M107 95 H108"/>
<path d="M88 150 C92 156 98 156 100 150 C102 156 108 156 112 150 M78 170 C82 176 88 176 90 170 M110 170 C114 176 120 176 122 170" stroke="${patch}" stroke-width="4"/>`;

/** A cat with stripes on its forehead and long whiskers. */
export const cat: Portrait = ({ coat, patch, light, nose }) => `
<path d="M52 204 C50 174 70 146 100 146 C130 146 150 174 148 204" fill="${coat}"/>
<path d="M80 204 C78 182 86 162 100 162 C114 162 122 182 120 204" fill="${light}" stroke="none"/>
<path d="M46 104 C44 84 46 58 52 38 C54 33 59 32 63 36 L84 56 C94 53 106 53 116 56 L137 36 C141 32 146 33 148 38 C154 58 156 84 154 104 C154 136 130 154 100 154 C70 154 46 136 46 104 Z" fill="${coat}"/>
${both(`<path d="M58 50 C55 60 54 70 54 78 L74 62 Z" fill="${nose}" stroke="none"/>`)}
<path d="M100 60 V76 M86 62 L89 74 M114 62 L111 74" stroke="${patch}" stroke-width="7"/>
${both(`<path d="M50 96 L62 99 M52 112 L62 111" stroke="${patch}" stroke-width="7"/>`)}
<path d="M100 108 C84 104 70 116 74 132 C78 144 90 150 100 150 C110 150 122 144 126 132 C130 116 116 104 100 108 Z" fill="${light}" stroke="none"/>
${eyes(26, 96, 8)}
<path d="M92 112 H108 C108 118 103 122 100 122 C97 122 92 118 92 112 Z" fill="${nose}"/>
<path d="M100 122 V127 C98 136 86 137 83 130 M100 127 C102 136 114 137 117 130"/>
${both(`<path d="M68 120 L38 114 M68 128 L40 132" stroke-width="3"/>`)}`;

/** A dog with hanging ears, one patched eye, a collar and its tongue out. */
export const dog: Portrait = ({ coat, patch, light, nose }) => `
<path d="M46 204 C46 172 66 152 100 152 C134 152 154 172 154 204" fill="${coat}"/>
<path d="M82 204 C82 186 88 172 100 172 C112 172 118 186 118 204" fill="${light}" stroke="none"/>
<path d="M66 150 C78 166 122 166 134 150 L138 162 C122 180 78 180 62 162 Z" fill="#1f6b52"/>
<circle cx="100" cy="176" r="8" fill="#f2b366"/>
<path d="M54 94 C54 58 74 42 100 42 C126 42 146 58 146 94 C146 132 128 154 100 154 C72 154 54 132 54 94 Z" fill="${coat}"/>
<path d="M110 70 C122 62 140 72 140 92 C140 106 124 110 114 102 C106 95 102 76 110 70 Z" fill="${patch}" stroke="none"/>
<path d="M100 48 C92 66 92 84 88 98 C74 104 70 116 72 128 C76 144 90 150 100 150 C110 150 124 144 128 128 C130 116 126 104 112 98 C108 84 108 66 100 48 Z" fill="${light}" stroke="none"/>
${both(`<path d="M68 52 C50 42 30 52 26 78 C23 102 30 124 44 126 C58 126 58 104 60 88 C62 76 66 66 72 58 Z" fill="${patch}"/>`)}
${eyes(24, 90)}
<path d="M92 130 C92 148 108 148 108 130" fill="#ef8f8a"/>
<path d="M100 116 V124 C98 134 84 135 80 127 M100 124 C102 134 116 135 120 127"/>
<path d="M86 106 C86 98 114 98 114 106 C114 113 105 118 100 118 C95 118 86 113 86 106 Z" fill="${nose}" stroke="${INK}"/>`;

/** A cow with small horns, a patched eye and a flower. */
export const farmAnimal: Portrait = ({ coat, patch, light, nose }) => `
<path d="M40 204 C42 172 64 152 100 152 C136 152 158 172 160 204" fill="${coat}"/>
${both(`<path d="M74 52 C62 46 58 32 64 22 C72 32 82 36 90 42 Z" fill="#f3e7cf"/>`)}
<path d="M62 66 C46 54 26 56 20 70 C26 86 48 92 62 84 Z" fill="${coat}"/>
<path d="M138 66 C154 54 174 56 180 70 C174 86 152 92 138 84 Z" fill="${patch}"/>
${both(`<path d="M54 72 C44 68 36 69 31 73 C38 79 48 80 55 78 Z" fill="${nose}" stroke="none"/>`)}
<path d="M60 76 C60 52 78 42 100 42 C122 42 140 52 140 76 C142 96 134 108 134 124 C134 150 120 162 100 162 C80 162 66 150 66 124 C66 108 58 96 60 76 Z" fill="${coat}"/>
<path d="M108 45 C126 46 137 56 137 76 C138 90 134 100 132 110 C120 110 110 100 107 84 C104 70 104 54 108 45 Z" fill="${patch}" stroke="none"/>
<path d="M56 134 C56 116 76 112 100 112 C124 112 144 116 144 134 C144 154 124 166 100 166 C76 166 56 154 56 134 Z" fill="${nose}"/>
${both(`<ellipse cx="82" cy="132" rx="5" ry="7" fill="#3b2c24" stroke="none"/>`)}
<path d="M84 152 C92 157 108 157 116 152"/>
${eyes(24, 88)}
<path d="M88 46 C92 36 100 36 102 42 C106 36 114 40 112 50 C106 60 94 60 88 46 Z" fill="${light}"/>`;

/** A horse with a forelock, a blaze and a soft muzzle. */
export const horse: Portrait = ({ coat, patch, light, nose }) => `
<path d="M132 40 C156 60 160 110 152 146 C148 168 150 186 154 204 H104 L110 60 Z" fill="${patch}"/>
<path d="M52 204 C54 170 62 130 72 96 H128 C138 130 142 170 140 204 Z" fill="${coat}"/>
${both(`<path d="M72 62 C60 44 62 26 70 16 C84 24 92 40 92 56 Z" fill="${coat}"/><path d="M76 52 C70 42 70 34 72 29 C79 35 83 43 84 51 Z" fill="${nose}" stroke="none"/>`)}
<path d="M66 72 C68 52 82 44 100 44 C118 44 132 52 134 72 C137 96 130 114 130 136 C130 158 118 172 100 172 C82 172 70 158 70 136 C70 114 63 96 66 72 Z" fill="${coat}"/>
<path d="M100 52 C91 70 93 104 88 128 H112 C107 104 109 70 100 52 Z" fill="${light}" stroke="none"/>
<path d="M73 132 C76 122 88 124 100 124 C112 124 124 122 127 132 C130 156 116 169 100 169 C84 169 70 156 73 132 Z" fill="${nose}" stroke="none"/>
${eyes(26, 92)}
<path d="M100 40 C88 40 80 46 78 56 C84 56 88 62 90 72 C94 62 98 62 101 76 C106 70 108 62 108 54 C114 58 118 60 122 58 C120 46 112 40 100 40 Z" fill="${patch}"/>
${both(`<path d="M86 140 C83 143 83 147 86 149" stroke="${INK}"/>`)}
<path d="M88 158 C94 162 106 162 112 158"/>`;

/** A rabbit with one ear up and one ear bent. */
export const rabbit: Portrait = ({ coat, patch, light, nose }) => `
<path d="M54 204 C52 176 70 150 100 150 C130 150 148 176 146 204" fill="${coat}"/>
<path d="M80 204 C78 186 86 168 100 168 C114 168 122 186 120 204" fill="${light}" stroke="none"/>
<path d="M76 84 C62 64 52 20 66 11 C82 4 96 44 96 78 Z" fill="${coat}"/>
<path d="M78 74 C70 56 64 32 70 25 C78 26 86 52 87 74 Z" fill="${nose}" stroke="none"/>
<path d="M104 78 C104 52 112 22 128 18 C148 14 164 34 166 58 C167 68 158 71 152 64 C146 56 140 50 136 52 C130 58 128 72 124 84 Z" fill="${coat}"/>
<path d="M136 52 C140 44 140 36 134 30" />
<path d="M54 114 C54 84 74 68 100 68 C126 68 146 84 146 114 C146 142 126 158 100 158 C74 158 54 142 54 114 Z" fill="${coat}"/>
<path d="M112 84 C124 78 140 90 140 106 C138 118 124 118 116 110 C108 102 104 90 112 84 Z" fill="${patch}" stroke="none"/>
${both(`<path d="M100 120 C84 116 68 124 70 138 C72 150 88 156 100 154 Z" fill="${light}" stroke="none"/>`)}
${eyes(25, 104)}
<path d="M94 141 H106 V150 C106 153 94 153 94 150 Z" fill="#fff" stroke-width="4"/>
<path d="M92 120 H108 C108 126 103 130 100 130 C97 130 92 126 92 120 Z" fill="${nose}"/>
<path d="M100 130 V135 C97 143 86 143 83 137 M100 135 C103 143 114 143 117 137"/>
${both(`<path d="M70 130 L46 126 M70 137 L48 142" stroke-width="3"/>`)}`;

/** A tortoise looking out from under its shell. */
export const reptile: Portrait = ({ coat, patch, light, nose }) => `
${both(`<path d="M52 204 C30 204 18 192 18 178 C22 168 40 164 54 170 Z" fill="${coat}"/><path d="M26 188 V194 M36 194 V200" stroke-width="4"/>`)}
<path d="M22 168 C22 96 52 44 100 44 C148 44 178 96 178 168 C160 180 40 180 22 168 Z" fill="${patch}"/>
<path d="M80 62 H120 L132 86 L100 104 L68 86 Z" fill="${light}" stroke-width="4"/>
${both(`<path d="M62 72 L50 106 L34 126 C40 100 48 84 62 72 Z M56 98 L66 88 M32 150 L48 118 L68 122 L66 160 L34 164 Z" fill="${light}" stroke-width="4"/>`)}
<path d="M22 166 C40 182 160 182 178 166" stroke-width="5"/>
<path d="M78 204 C76 190 76 178 78 168 H122 C124 178 124 190 122 204" fill="${coat}"/>
<path d="M58 132 C58 102 74 86 100 86 C126 86 142 102 142 132 C142 158 124 170 100 170 C76 170 58 158 58 132 Z" fill="${coat}"/>
<g fill="${patch}" stroke="none" opacity=".45"><circle cx="100" cy="98" r="5"/><circle cx="87" cy="105" r="3.5"/><circle cx="113" cy="105" r="3.5"/></g>
${eyes(23, 124, 8)}
${both(`<circle cx="72" cy="144" r="7" fill="${nose}" stroke="none" opacity=".7"/>`)}
${both(`<path d="M94 136 V137" stroke-width="4"/>`)}
<path d="M80 146 C88 156 96 152 100 149 C104 152 112 156 120 146"/>
<path d="M88 188 C96 191 104 191 112 188" stroke-width="4"/>`;

/** A guinea pig with a blaze, full cheeks and two paws on a leaf. */
export const smallAnimal: Portrait = ({ coat, patch, light, nose }) => `
<path d="M34 204 C32 170 56 146 100 146 C144 146 168 170 166 204" fill="${coat}"/>
${both(`<path d="M58 82 C40 80 32 66 40 56 C50 46 72 52 78 66 Z" fill="${patch}"/><path d="M60 72 C52 70 47 66 50 62 C55 58 64 61 68 67 Z" fill="${nose}" stroke="none"/>`)}
<path d="M40 118 C40 78 66 58 100 58 C134 58 160 78 160 118 C160 148 134 164 100 164 C66 164 40 148 40 118 Z" fill="${coat}"/>
<path d="M122 66 C146 74 158 96 157 120 C156 130 152 138 146 144 C130 140 116 120 114 98 C113 84 116 72 122 66 Z" fill="${patch}" stroke="none"/>
<path d="M100 61 C92 78 90 96 88 108 C70 112 60 124 62 138 C66 152 84 161 100 161 C116 161 134 152 138 138 C140 124 130 112 112 108 C110 96 108 78 100 61 Z" fill="${light}" stroke="none"/>
${eyes(34, 102)}
<path d="M95 137 H105 V145 C105 148 95 148 95 145 Z" fill="#fff" stroke-width="4"/>
<path d="M91 116 C91 111 109 111 109 116 C109 122 103 126 100 126 C97 126 91 122 91 116 Z" fill="${nose}"/>
<path d="M100 126 V131 C97 139 86 139 83 133 M100 131 C103 139 114 139 117 133"/>
<path d="M78 186 C90 168 112 168 124 182 C112 198 90 198 78 186 Z" fill="#8fc28a"/><path d="M78 186 C92 182 106 181 118 183" stroke-width="3"/>
${both(`<path d="M60 190 C60 178 74 174 82 182 C86 188 82 196 74 198" fill="${light}"/>`)}`;

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
