import type { Block } from "../letter";

/** A letter as plain text, from its own parts: rows as lines, links in full. */
export const letterText = (title: string, hello: string, blocks: Block[], foot: string[]) =>
  `${[title, hello, ...blocks.flatMap(lines), ["-- ", ...foot].join("\n")].join("\n\n")}\n`;

function lines(block: Block) {
  switch (block.kind) {
    case "text":
      return block.text;
    case "rows":
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "amount":
      return `${block.label}: ${block.value}`;
    case "note":
      return `* ${block.title}\n  ${block.text}`;
    case "quote":
      return block.text.replace(/^/gm, "> ");
    case "steps":
      return block.steps.map((step, i) => `${i + 1}. ${step}`).join("\n");
    case "button":
      return `${block.label}:\n${block.href}`;
    case "address":
      return []; // the link already stands in full under its button
  }
}
