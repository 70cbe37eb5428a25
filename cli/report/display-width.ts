/** What takes no room on a terminal: combining marks (NFD text), joiners, byte order marks. */
const zeroWidth = /[\p{M}\p{Cf}]/u;

/** What takes two columns: East Asian wide characters, and pictures. */
const doubleWidth =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}]/u;

/** Controls that a terminal would obey; a document must not move the cursor or change the title of the window. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be replaced
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

const tabWidth = 4;

/** The columns that a text takes on a terminal; it holds no tabs (see `printable`). */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    width += zeroWidth.test(char) ? 0 : doubleWidth.test(char) ? 2 : 1;
  }
  return width;
}

/** The text as it may be sent to a terminal: tabs as blanks, controls as a visible sign. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' '.repeat(tabWidth)).replace(controls, '\u00B7');
}
