/** Text that a spreadsheet would run: a formula's first character, also after spaces or quotation marks. */
const RUNS = /^["'\s]*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A text that no spreadsheet takes for a formula: one that begins with `=`, `+`, `-`, `@`, a tab or a line break, also
 * after spaces or quotation marks, gets an apostrophe before it (as OWASP advises against "CSV injection"). Texts that
 * differ stay different, and `restored` gives back what was there.
 */
export function neutralised(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** The text that `neutralised` was given. */
export function restored(text: string): string {
  return text.startsWith("'") && RUNS.test(text.slice(1)) ? text.slice(1) : text;
}
