/** The site's typefaces where the reader has them; emails include no fonts. */
export const TEXT_FONT = "Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
export const DISPLAY_FONT = "Nunito, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** The site's tokens (src/app/globals.css), light and dark. Mail clients do not support variables, so they are written out. */
const COLORS = {
  canvas: ["#fbf9f4", "#111714"],
  surface: ["#ffffff", "#19211d"],
  sunken: ["#f3efe6", "#0c110f"],
  ink: ["#17251f", "#eef3ef"],
  muted: ["#536059", "#a9b6ae"],
  line: ["#e4ded1", "#2d3933"],
  brand: ["#14533f", "#86d6b1"],
  onBrand: ["#ffffff", "#07261b"],
  calm: ["#e3f0e9", "#1b392d"],
  calmInk: ["#14533f", "#93dcb9"],
  urgent: ["#fdeee0", "#3a2a1b"],
  urgentInk: ["#87420f", "#f7c49c"],
  header: ["#14533f", "#0f4231"],
} as const;

export type Color = keyof typeof COLORS;

/** The light colour, for a style attribute. */
export const lightColor = (colour: Color) => COLORS[colour][0];

/** In dark mode the classes override the style attributes: `ink-muted`, `on-surface`, `line-line`. */
export const darkRules = Object.entries(COLORS)
  .map(([name, [, dark]]) =>
    [
      `.ink-${name}{color:${dark} !important}`,
      `.on-${name}{background-color:${dark} !important}`,
      `.line-${name}{border-color:${dark} !important}`,
    ].join(""),
  )
  .join("");

/** Colours of text, background and border, light and dark. */
export const colorStyles = ({ ink, on, line }: { ink?: Color; on?: Color; line?: Color }, also = "") => ({
  className: [ink && `ink-${ink}`, on && `on-${on}`, line && `line-${line}`, also].filter(Boolean).join(" "),
  paint: {
    ...(ink && { color: lightColor(ink) }),
    ...(on && { backgroundColor: lightColor(on) }),
    ...(line && { borderColor: lightColor(line) }),
  },
});
