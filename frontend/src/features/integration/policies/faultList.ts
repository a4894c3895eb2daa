/** Signs by which a spreadsheet takes a text for a formula. */
const formula = /^[=+\-@\t\r]/;

/** One cell of a CSV file (RFC 4180) that no spreadsheet runs. */
function cell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A CSV file with the mark by which Excel knows UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
