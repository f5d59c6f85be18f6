import { both, eyes, INK, type Portrait } from "./coat";

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
