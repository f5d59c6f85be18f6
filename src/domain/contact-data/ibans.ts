import type { ContactData, Folded } from "./fold";

const IBAN = /(?<![a-z0-9])(?:iban)?([a-z]{2}[\s.-]{0,2}[0-9oil]{2}(?:[\s._/-]{0,3}[a-z0-9]){11,32})/g;
const LENGTHS: Record<string, number> = {
  ...{ be: 16, nl: 18, fr: 27, de: 22, lu: 20, gb: 22, es: 24, it: 27, ie: 22, pt: 25, at: 20, ch: 21, pl: 28 },
  ...{ dk: 18, se: 24, fi: 18, no: 15, cz: 24, ro: 24, bg: 22, gr: 27, hr: 21, hu: 28, lt: 20 },
};

/** Words of a sentence have right check digits once in a hundred times, but no digits. */
const MIN_DIGITS = 10;

/** Account numbers whose check digits are right; the words behind one are not part of it. */
export function ibans({ text }: Folded): ContactData[] {
  return Array.from(text.matchAll(IBAN)).flatMap(([all, hit = ""], index, hits) => {
    const length = LENGTHS[hit.slice(0, 2)];
    if (!length) return [];
    let end = 0;
    let signs = "";
    for (; end < hit.length && signs.length < length; end++) {
      const sign = hit[end] ?? "";
      if (/[a-z0-9]/.test(sign)) signs += sign;
    }
    const start = (hits[index]?.index ?? 0) + all.length - hit.length;
    return signs.length === length && isIban(signs) ? [{ kind: "iban", start, end: start + end }] : [];
  });
}

function isIban(typed: string) {
  const country = typed.slice(0, 2);
  if (typed.replace(/\D/g, "").length < MIN_DIGITS) return false;
  const isDigitsOnly = /^(?:be|de|lu|at|dk|fi|no|pl|pt|es|hu|hr|cz|se|lt)$/.test(country);
  const rest = isDigitsOnly ? typed.slice(2).replaceAll("o", "0").replace(/[il]/g, "1") : typed.slice(2);
  const moved = `${rest.slice(2)}${country}${rest.slice(0, 2)}`;
  const digits = moved.replace(/[a-z]/g, (sign) => String(sign.charCodeAt(0) - 87));
  return /^\d+$/.test(digits) && BigInt(digits) % 97n === 1n;
}
