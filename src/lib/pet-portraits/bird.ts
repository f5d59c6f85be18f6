import { both, eyes, type Portrait } from "./coat";

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
