import { both, eyes, type Portrait } from "./coat";

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
