/** Character classes of the lexer, by UTF-16 unit. Vietnamese needs Latin letters, combining marks and NFC letters. */

const otherLetter = /[\p{L}\p{M}]/u;

const NONE = 0;
const LETTER = 1;
const MARK = 2;
const DIGIT = 3;

/** Class of each unit below U+2000, so that the common case is one array access. */
const classes = new Uint8Array(0x2000);
for (let code = 0; code < classes.length; code++) {
  const char = String.fromCharCode(code);
  classes[code] = /\p{L}/u.test(char) ? LETTER : /\p{M}/u.test(char) ? MARK : /[0-9]/.test(char) ? DIGIT : NONE;
}

/** Can a word or a name start here? */
export function isWordStart(code: number): boolean {
  return code < 0x2000 ? classes[code] === LETTER : code > 0x2fff && otherLetter.test(String.fromCharCode(code));
}

/** Does this unit continue a word or a name: a letter, a combining mark, a digit or `_`? */
export function isWordPart(code: number): boolean {
  return code < 0x2000
    ? classes[code] !== NONE || code === 0x5f
    : code > 0x2fff && otherLetter.test(String.fromCharCode(code));
}

/** An ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A blank inside a line: space, tab, no-break space, byte order mark, other Unicode spaces. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x0b ||
    code === 0x0c
  );
}

/** A line break: `\n`, or `\r` alone or before `\n`. */
export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** A combining mark of NFD text. */
export function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}
