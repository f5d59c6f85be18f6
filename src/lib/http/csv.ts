const BYTE_ORDER_MARK = "\uFEFF";
/** What makes a spreadsheet take a text for a formula, also after spaces and in the wide signs of Asian keyboards. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * Rows as a file that Belgian spreadsheets open as they should: UTF-8, semicolons. A cell that could run as a formula
 * begins with an apostrophe, so a name of "=cmd()" stays a name.
 */
export const toCsv = (rows: string[][]) =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("");

function cell(text: string) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The file as an answer that the browser saves under a name, and nobody stores on the way. */
export const csvResponse = (csv: string, name: string) =>
  new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
