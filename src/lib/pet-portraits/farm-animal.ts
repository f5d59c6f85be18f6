import { both, eyes, type Portrait } from "./coat";

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
