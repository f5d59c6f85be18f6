import { both, eyes, type Portrait } from "./coat";

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
