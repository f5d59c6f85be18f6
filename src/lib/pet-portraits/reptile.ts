import { both, eyes, type Portrait } from "./coat";

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
