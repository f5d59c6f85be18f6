/** Safe markup: made by `html`, which escapes its values, or by `trusted`. */
export class Html {
  constructor(readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

type Value = string | number | Html | null | undefined | false | readonly Value[];

/** A template tag for pages: escapes every value that is not Html, joins lists, omits null and false. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(strings.map((text, index) => (index === 0 ? text : markup(values[index - 1]) + text)).join(""));
}

/** Marks markup as safe. Never use it for input. */
export const trusted = (markup: string): Html => new Html(markup);

/** Escapes text for markup and for quoted attributes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function markup(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.markup;
  if (typeof value === "object") return value.map(markup).join("");
  return escapeHtml(String(value));
}
