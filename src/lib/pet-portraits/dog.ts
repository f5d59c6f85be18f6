import { both, eyes, INK, type Portrait } from "./coat";

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
