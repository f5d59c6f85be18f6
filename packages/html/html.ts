/** Markup that is safe to send: made by `html` (which escapes what is put into it) or vouched for with `trusted`. */
export class Html {
  constructor(readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

type Piece = string | number | Html | null | undefined | false | readonly Piece[];

/** A template tag for pages: every value is escaped unless it is Html already; lists are joined, null and false vanish. */
export function html(strings: TemplateStringsArray, ...values: Piece[]): Html {
  return new Html(strings.map((text, index) => (index === 0 ? text : markup(values[index - 1]) + text)).join(""));
}

/** Markup of our own making, put in as it is. Never for anything that came from outside. */
export const trusted = (markup: string): Html => new Html(markup);

/** Text as it must stand in markup or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function markup(value: Piece): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.markup;
  if (typeof value === "object") return value.map(markup).join("");
  return escaped(String(value));
}
