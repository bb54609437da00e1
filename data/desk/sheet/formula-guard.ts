/**
 * Spreadsheets run a cell that begins like a formula, and a page may print such a text. On the way out these cells get an
 * apostrophe before them (OWASP, "CSV Injection"), which is taken away again on the way in.
 */

const begins = '[=+\\-@\\t\\r\\n|%＝＋－＠]';
const dangerous = new RegExp(`^'*${begins}`);
const guarded = new RegExp(`^'+${begins}`);

export function guardCell(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

export function bareCell(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
