import type { Letter } from "./message";

const ANCHOR = /<a\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const ADDRESS = /\bhttps?:\/\/[^\s<>"']+/gi;
const TRAILING = /[.,;:!?)\]]+$/;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The web addresses someone could click in a message, each once: those of the HTML first, then those of the text. */
export function linksIn({ html, text }: Pick<Letter, "html" | "text">): string[] {
  const anchors = [...(html ?? "").matchAll(ANCHOR)].map(([, double, single]) =>
    decoded(double ?? single ?? "").trim(),
  );
  const written = [...(text ?? "").matchAll(ADDRESS)].map(([address]) => address.replace(TRAILING, ""));
  return [...new Set([...anchors, ...written])].filter((link) => /^https?:\/\//i.test(link));
}

function decoded(attribute: string): string {
  return attribute.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return NAMED[String(name).toLowerCase()] ?? whole;
  });
}
