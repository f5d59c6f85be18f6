/** The site's faces where a reader has them; mail carries no fonts of its own. */
export const TEXT = "Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
export const DISPLAY = "Nunito, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
