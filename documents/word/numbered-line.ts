/** "Phần II", "Chương I", "Điều 3." */
const named = String.raw`(?:Phần|PHẦN|Chương|CHƯƠNG|Điều)\s+(?:[IVXLC]+|\d{1,3})[.:]?`;
/** "III.", "2-", "c)", "(1)": a number of one component needs a sign after it, else "5 lớp" would be one. */
const signed = String.raw`(?:[IVXLC]+|\d{1,3}|[a-zđ]|[A-ZĐ])(?:\)\.?|[.\-:/])|\([\da-zđ]{1,3}\)`;
/** "2.1.", "4.2.1", "a.1)" */
const composed = String.raw`(?:\d{1,3}|[a-zđ])(?:\.\d{1,3}){1,4}[.)\-:/]?`;

/** A line that begins with a number as documents have it. */
export const numbered = new RegExp(`^(?<number>${named}|${composed}|${signed})\\s+(?<title>\\S.*)$`, 'u');

/** "III." → "I.", "2.1." → "1.1.", "c)" → "a)": the first number of its form. */
export function formOf(number: string): string {
  const [, word = '', rest = ''] = /^((?:Phần|PHẦN|Chương|CHƯƠNG|Điều)\s+)?(.*)$/u.exec(number.trim()) ?? [];
  return (
    word.replace(/\s+/gu, ' ') +
    rest
      .replace(/^(\()?[IVXLC]+(?=[^\p{L}\d]|$)/u, '$1I')
      .replace(/\d+/gu, '1')
      .replace(/^(\()?[a-zđ](?=[^\p{L}\d]|$)/u, '$1a')
      .replace(/^(\()?[A-HJ-UW-ZĐ](?=[^\p{L}\d]|$)/u, '$1A')
  );
}
