import { both, eyes, type Portrait } from "./coat";

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
